import { z } from "zod";

/**
 * What an employer may not read about an employee, whoever writes it and with whatever consent.
 *
 * @source AP, beleidsregels De zieke werknemer (BWBR0037896): no nature or cause of illness, no own observations of health, no
 *   therapies, no appointments with doctors, therapists or coaches, no private problems; degrees of incapacity come from the bedrijfsarts
 */
export const ForbiddenKind = z.enum(["illness", "complaint", "medication", "diagnosis", "treatment", "private", "incapacity"]);
export type ForbiddenKind = z.infer<typeof ForbiddenKind>;

/** A passage that an employer may not read. `from` and `to` are places in the text in UTF-16 units, `to` not included. */
export const Finding = z.strictObject({
  text: z.string(),
  kind: ForbiddenKind,
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
});
export type Finding = z.infer<typeof Finding>;

/** Whether someone may keep the passage by saying why: a word can look like health and be about work, a degree of incapacity never is. */
export function mayStayWithReason(finding: Pick<Finding, "kind">): boolean {
  return finding.kind !== "incapacity";
}
