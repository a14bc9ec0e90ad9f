import { z } from "zod";
import { addDays } from "../calendar/index.ts";
import { HandOverId, MembershipId, PlainDate, TrajectoryId } from "../primitives/index.ts";

/** Why a case goes to a colleague: what the practice may keep. How the coach herself is, is not among it. */
export const HandOverReason = z.enum(["coach-away", "coach-leaves", "caseload", "client-asked", "other-knowledge"]);
export type HandOverReason = z.infer<typeof HandOverReason>;

const base = z.object({
  id: HandOverId,
  trajectoryId: TrajectoryId,
  from: MembershipId,
  to: MembershipId,
  reason: HandOverReason,
  firstDay: PlainDate,
  madeBy: MembershipId,
  madeAt: z.date(),
});

/**
 * A case that went to a colleague. For good: from that moment she is its coach and the other is not. As a stand-in she is there from
 * the first to the last day, or until somebody ends it, and the case stays of its coach.
 */
export const HandOver = z.discriminatedUnion("kind", [
  base.extend({ kind: z.literal("for-good") }),
  base.extend({ kind: z.literal("stand-in"), lastDay: PlainDate, endedAt: z.date().nullable() }),
]);
export type HandOver = z.infer<typeof HandOver>;
export type StandIn = Extract<HandOver, { kind: "stand-in" }>;

/** Longer than this somebody else is the coach, and the client should hear so. */
export const LONGEST_STAND_IN_DAYS = 183;

export type StandInPeriod = { readonly firstDay: PlainDate; readonly lastDay: PlainDate };
export type StandInRefusal = { readonly kind: "begins-in-the-past" | "ends-before-it-begins" | "too-long" };

/** Whether a stand-in may be arranged for these days; null: she may. */
export function checkStandIn({ firstDay, lastDay }: StandInPeriod, today: PlainDate): StandInRefusal | null {
  if (lastDay < firstDay) return { kind: "ends-before-it-begins" };
  if (firstDay < today) return { kind: "begins-in-the-past" };
  if (lastDay >= addDays(firstDay, LONGEST_STAND_IN_DAYS)) return { kind: "too-long" };
  return null;
}

/** Whether one of the days of the one is a day of the other: then the later arrangement ends the earlier. */
export function sharesDays(one: StandInPeriod, other: StandInPeriod): boolean {
  return one.firstDay <= other.lastDay && other.firstDay <= one.lastDay;
}

/** Whether she stands in on that day. The last day is whole; one that was ended is over at once. */
export function standsIn({ firstDay, lastDay, endedAt }: Pick<StandIn, "firstDay" | "lastDay" | "endedAt">, today: PlainDate): boolean {
  return endedAt === null && firstDay <= today && today <= lastDay;
}
