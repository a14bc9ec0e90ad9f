import { z } from "zod";
import { DossierHoldId, MembershipId, ok, PlainDate, type Result, refuse, TrajectoryId } from "../primitives/index.ts";

/** Why a dossier may not be erased, whatever its term says. @source art. 17 lid 3 b and e, art. 18 lid 1 c AVG */
export const HoldReason = z.enum(["complaint", "claim", "authority", "client-asks"]);
export type HoldReason = z.infer<typeof HoldReason>;

export const LONGEST_HOLD_NOTE = 400;

/** Nobody erases it while it is held: by whom, why, and until when; null is until somebody lifts it. */
export const DossierHold = z.object({
  id: DossierHoldId,
  trajectoryId: TrajectoryId,
  reason: HoldReason,
  note: z.string().trim().min(1).max(LONGEST_HOLD_NOTE).nullable(),
  until: PlainDate.nullable(),
  placedBy: MembershipId,
  placedAt: z.date(),
});
export type DossierHold = z.infer<typeof DossierHold>;

/** Whether it holds today; its last day is still held. */
export function holds({ until }: Pick<DossierHold, "until">, today: PlainDate): boolean {
  return until === null || until >= today;
}

export type HoldRefusal = { readonly kind: "already-held" | "not-ahead" };

/** Whether a hold may be placed beside the one that stands. */
export function placeHold(
  hold: DossierHold,
  standing: Pick<DossierHold, "until"> | undefined,
  today: PlainDate,
): Result<DossierHold, HoldRefusal> {
  if (standing !== undefined && holds(standing, today)) return refuse({ kind: "already-held" });
  return hold.until !== null && hold.until <= today ? refuse({ kind: "not-ahead" }) : ok(hold);
}
