import { ok, type Result, refuse } from "@hervat/domain/primitives";
import type { VersionHash } from "@hervat/domain/reports";
import type { RenderRefusal, ReportEngine } from "@hervat/report-engine";
import type { LeavingDocument } from "./leaving-document.ts";

export type PrintRefusal = RenderRefusal | { readonly kind: "text-changed" };

/** Prints a copy that leaves, after proving that its text still has the hash that the client agreed with. */
export async function printLeaving(
  engine: ReportEngine,
  { plugin, view, text }: Extract<LeavingDocument, { kind: "to-print" }>,
  { hash, group }: { readonly hash: VersionHash; readonly group: string },
): Promise<Result<Uint8Array, PrintRefusal>> {
  const proof = await engine.renderHtml({ plugin, view: text });
  if (!proof.ok) return proof;
  if (proof.value.htmlHash !== hash) return refuse({ kind: "text-changed" });
  const printed = await engine.render({ plugin, view, group });
  return printed.ok ? ok(printed.value.pdf) : printed;
}
