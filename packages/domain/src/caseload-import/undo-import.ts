import { ok, type Result, refuse } from "../primitives/index.ts";

/** So long after an import it can be taken back, in hours. */
export const UNDO_WITHIN_HOURS = 24;

export type UndoImportRefusal = { readonly kind: "too-long-ago" } | { readonly kind: "undone-before" };

/** Whether an import can still be taken back. */
export function mayUndoImport(
  { createdAt, undoneAt }: { readonly createdAt: Date; readonly undoneAt: Date | null },
  now: Date,
): Result<null, UndoImportRefusal> {
  if (undoneAt !== null) return refuse({ kind: "undone-before" });
  const hours = (now.getTime() - createdAt.getTime()) / 3_600_000;
  return hours > UNDO_WITHIN_HOURS ? refuse({ kind: "too-long-ago" }) : ok(null);
}
