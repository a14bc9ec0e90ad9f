import { ok, type PracticeId, type Result, refuse } from "@hervat/domain/primitives";
import type { VersionHash } from "@hervat/domain/reports";
import type { RenderRefusal, ReportEngine } from "@hervat/report-engine";
import type { LeavingDocument } from "./leaving-document.ts";

export type PrintRefusal = RenderRefusal | { readonly kind: "text-changed" };

/** Prints a copy that leaves, after proving that its text still has the hash that the client agreed with. */
export async function printLeaving(
  engine: ReportEngine,
  { plugin, options, view, text }: Extract<LeavingDocument, { kind: "to-print" }>,
  { hash, practiceId }: { readonly hash: VersionHash; readonly practiceId: PracticeId },
): Promise<Result<Uint8Array, PrintRefusal>> {
  const proof = await engine.renderHtml({ plugin, view: text, options });
  if (!proof.ok) return proof;
  if (proof.value.htmlHash !== hash) return refuse({ kind: "text-changed" });
  const printed = await engine.render({ plugin, view, options, organisation: practiceId, foreign: plugin.foreign });
  return printed.ok ? ok(printed.value.pdf) : printed;
}
