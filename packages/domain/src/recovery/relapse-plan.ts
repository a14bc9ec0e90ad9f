import { z } from "zod";
import { ok, PlainDate, RelapsePlanId, type Result, refuse, TrajectoryId } from "../primitives/index.ts";

/** How she notices that it goes the wrong way, and what then helps. Health text, hers alone. */
export const RelapseSignal = z.object({ sign: z.string().min(1), response: z.string() });
export type RelapseSignal = z.infer<typeof RelapseSignal>;

/** What is agreed at work, in words that hold nothing about health. */
export const WorkAgreement = z.object({ text: z.string().min(1), who: z.enum(["employee", "manager", "both"]) });
export type WorkAgreement = z.infer<typeof WorkAgreement>;

/**
 * The relapse-prevention plan (terugvalpreventieplan) as it was on one day: every save is a next version. The personal
 * half never leaves the care side; the work half only when the client releases it. Health text: stored sealed.
 *
 * @source programme "Re-integratiebegeleiding", Terugvalpreventie; docs/sources.md §3
 */
export const RelapsePlan = z.object({
  id: RelapsePlanId,
  trajectoryId: TrajectoryId,
  number: z.int().positive(),
  signals: z.array(RelapseSignal),
  /** What keeps her well, and whom she calls. */
  support: z.string(),
  agreements: z.array(WorkAgreement),
  savedOn: PlainDate,
});
export type RelapsePlan = z.infer<typeof RelapsePlan>;

/** The work agreements as the client released them, outside the health wall. */
export const ReleasedAgreements = z.object({
  trajectoryId: TrajectoryId,
  planNumber: z.int().positive(),
  agreements: z.array(WorkAgreement).min(1),
  releasedOn: PlainDate,
});
export type ReleasedAgreements = z.infer<typeof ReleasedAgreements>;

export type ReleaseAgreementsRefusal =
  | { readonly kind: "no-agreements" }
  | { readonly kind: "client-did-not-ask" }
  | { readonly kind: "newer-version"; readonly number: number };

/**
 * Releases the work agreements of the newest version, by the client's word.
 *
 * @param seen the version she was shown: what was written since has not been read by her.
 */
export function releaseAgreements(
  plan: RelapsePlan,
  { seen, saidYes, on }: { readonly seen: number; readonly saidYes: boolean; readonly on: PlainDate },
): Result<ReleasedAgreements, ReleaseAgreementsRefusal> {
  if (plan.number !== seen) return refuse({ kind: "newer-version", number: plan.number });
  if (plan.agreements.length === 0) return refuse({ kind: "no-agreements" });
  if (!saidYes) return refuse({ kind: "client-did-not-ask" });
  return ok({ trajectoryId: plan.trajectoryId, planNumber: plan.number, agreements: plan.agreements, releasedOn: on });
}
