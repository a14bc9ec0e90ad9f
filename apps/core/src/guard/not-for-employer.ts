import { checkForEmployer, type EmployerText, FieldFinding, type KeepReason } from "@hervat/domain/guard";
import { type Result, refuse } from "@hervat/domain/primitives";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { findingReason, findingSuggestion } from "./finding-text.ts";

/** A refusal with what was found, in words for whoever wrote it: she changes it, or says why it may stay where that is possible. */
export const NotForEmployerShown = z.strictObject({
  kind: z.literal("not-for-employer"),
  findings: z.array(FieldFinding.extend({ reason: z.string(), suggestion: z.string() })),
});
export type NotForEmployerShown = z.infer<typeof NotForEmployerShown>;

/** Holds texts that a manager or HR will read against the guard, before anything is written. `keep` belongs in the audit row as its purpose. */
export function guardEmployerTexts(
  { language }: Pick<ServiceContext, "language">,
  texts: readonly EmployerText[],
  keep: KeepReason | null,
): Result<{ readonly kept: number }, NotForEmployerShown> {
  const checked = checkForEmployer(texts, { language, keep });
  if (checked.ok) return checked;
  const findings = checked.refusal.findings.map((finding) => ({
    ...finding,
    reason: findingReason(finding.kind, language),
    suggestion: findingSuggestion(finding.kind, language),
  }));
  return refuse({ kind: "not-for-employer", findings });
}

/** The reason goes into the audit with how much was kept, and only where something was. */
export function keptBy(keep: KeepReason | null, { kept }: { readonly kept: number }) {
  return keep === null || kept === 0 ? {} : { purpose: keep, details: { kept } };
}
