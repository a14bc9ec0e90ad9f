import { ok, type Result, refuse } from "../primitives/index.ts";

/** For so long a quiet closing can be taken back, in hours. */
export const QUIET_UNDO_HOURS = 24;

export type UndoQuietRefusal = { readonly kind: "nothing-to-undo" } | { readonly kind: "too-late" };

/** Whether a quiet closing can still be taken back: it was a mistake, and a mistake shows within a day. */
export function mayUndoQuiet(
  closing: { readonly closedAt: Date; readonly undoneAt: Date | null } | undefined,
  now: Date,
): Result<null, UndoQuietRefusal> {
  if (closing === undefined || closing.undoneAt !== null) return refuse({ kind: "nothing-to-undo" });
  return now.getTime() - closing.closedAt.getTime() > QUIET_UNDO_HOURS * 3_600_000 ? refuse({ kind: "too-late" }) : ok(null);
}
