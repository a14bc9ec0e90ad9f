import { holdCase, membershipRepository, trajectoryRepository } from "@hervat/database/repositories";
import { MembershipId, ok, PlainDate, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { checkStandIn, endedOn, HandOverReason, type Trajectory } from "@hervat/domain/trajectory";
import { m } from "@hervat/messages";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { readRelations } from "../trajectory/read-relations.ts";
import { giveCases } from "./give-cases.ts";

/** `period`: a stand-in for these days; null: for good, from this moment. */
export const HandOverInput = z.strictObject({
  trajectoryIds: z.array(TrajectoryId).min(1).max(1_000),
  to: MembershipId,
  reason: HandOverReason,
  period: z.strictObject({ firstDay: PlainDate, lastDay: PlainDate }).nullable(),
});
export type HandOverInput = z.infer<typeof HandOverInput>;

export const HandOverMade = z.strictObject({
  cases: z.int(),
  /** Planned talks that went along; with a stand-in they stay of the coach. */
  talks: z.int(),
});
export type HandOverMade = z.infer<typeof HandOverMade>;

export const HandOverRefusal = z.strictObject({
  kind: z.enum(["nothing-to-hand-over", "begins-in-the-past", "ends-before-it-begins", "too-long"]),
});
export type HandOverRefusal = z.infer<typeof HandOverRefusal>;

/**
 * Gives cases to a colleague, all of them or none, with a reason that stands in their logs. For good she is their coach from this moment:
 * the next call of the other finds nothing, and what she saved until then is there. Who stood in on these days stands in no longer.
 *
 * @throws NotFoundError for a case that is not the caller's to give, and for a colleague who coaches nobody here
 */
export function makeHandOver(ctx: ServiceContext, input: HandOverInput): Promise<Result<HandOverMade, HandOverRefusal>> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("hand-over.make", { kind: "practice", practiceId });
  const ids = [...new Set(input.trajectoryIds)].toSorted();
  const action = input.period === null ? "trajectory.reassign" : "stand-in.arrange";
  return ctx.inTransaction(async (tx) => {
    const askPolicy = async () => {
      const relations = await readRelations(tx, practiceId, ids);
      if (relations.size < ids.length) throw new NotFoundError("trajectory");
      for (const relation of relations.values()) ctx.authorise(action, { kind: "trajectory", ...relation });
    };
    await askPolicy();
    const coaches = await membershipRepository(tx, practiceId).colleagues(["coach", "owner"]);
    if (!coaches.some(({ membershipId }) => membershipId === input.to)) throw new NotFoundError("membership");
    if (input.period !== null) {
      const refusal = checkStandIn(input.period, ctx.today());
      if (refusal !== null) return refuse(refusal);
    }
    // In one order for everyone, so that two who give away the same cases wait for each other and never in a circle.
    await Promise.all(ids.map((id) => holdCase(tx, id)));
    await askPolicy();
    const found = await trajectoryRepository(tx, practiceId).findMany(ids);
    const given = found.filter(({ value }) => isToGive(value, input));
    if (given.length === 0) return refuse({ kind: "nothing-to-hand-over" });
    const talks = await giveCases(tx, ctx, given, input);
    await writeAudit(tx, ctx, {
      action: input.period === null ? "trajectory.handed-over" : "trajectory.stand-in-arranged",
      purpose: reasonWords(ctx, input.reason),
      fields: ["coach"],
      details: { cases: given.length, talks },
      trajectories: given.map(({ value }) => value.id),
    });
    return ok({ cases: given.length, talks });
  });
}

/** One that is hers already stays; nobody stands in where nothing runs. */
function isToGive(trajectory: Trajectory, { to, period }: HandOverInput): boolean {
  return trajectory.coachMembershipId !== to && (period === null || endedOn(trajectory) === null);
}

/** The reason as the log shows it. */
function reasonWords({ language }: ServiceContext, reason: HandOverReason): string {
  const options = { locale: language };
  switch (reason) {
    case "coach-away":
      return m.handover_reason_coach_away({}, options);
    case "coach-leaves":
      return m.handover_reason_coach_leaves({}, options);
    case "caseload":
      return m.handover_reason_caseload({}, options);
    case "client-asked":
      return m.handover_reason_client_asked({}, options);
    case "other-knowledge":
      return m.handover_reason_other_knowledge({}, options);
  }
}
