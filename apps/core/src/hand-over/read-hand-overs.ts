import { handOverRepository, membershipRepository, readCaseload } from "@hervat/database/repositories";
import { NOBODY_BESIDE_THE_COACH } from "@hervat/domain/policy";
import { HandOverId, MembershipId, PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { HandOverReason } from "@hervat/domain/trajectory";
import { z } from "zod";
import { namesOf } from "../audit/name-of.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

export const HandOversShown = z.strictObject({
  /** Who coaches here, with how many running cases each. */
  colleagues: z.array(z.strictObject({ membershipId: MembershipId, name: z.string(), running: z.int(), me: z.boolean() })),
  /** The cases that whoever asks may give away. */
  cases: z.array(
    z.strictObject({ trajectoryId: TrajectoryId, coach: MembershipId, name: z.string(), code: z.string(), runs: z.boolean() }),
  ),
  /** Stand-ins that are there or will come. */
  standIns: z.array(
    z.strictObject({
      id: HandOverId,
      trajectoryId: TrajectoryId,
      client: z.string(),
      from: z.string(),
      to: z.string(),
      firstDay: PlainDate,
      lastDay: PlainDate,
      reason: HandOverReason,
      mayEnd: z.boolean(),
    }),
  ),
});
export type HandOversShown = z.infer<typeof HandOversShown>;

const RUNNING = ["intake", "active", "paused"];

/** All that giving a case to a colleague needs: a coach sees her own cases, the owner those of the practice. */
export function readHandOvers(ctx: ServiceContext): Promise<HandOversShown> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("hand-over.read", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const me = "membershipId" in ctx.actor ? ctx.actor.membershipId : null;
    const [coaches, lines, arranged] = await Promise.all([
      membershipRepository(tx, practiceId).colleagues(["coach", "owner"]),
      readCaseload(tx, practiceId, { now: ctx.now() }),
      handOverRepository(tx, practiceId).arranged(ctx.today()),
    ]);
    const own = lines.filter(({ trajectoryId, coachMembershipId }) =>
      ctx.may("stand-in.arrange", { kind: "trajectory", practiceId, trajectoryId, coachMembershipId, ...NOBODY_BESIDE_THE_COACH }),
    );
    const nameOf = new Map(own.map(({ trajectoryId, name }) => [trajectoryId, name]));
    const standInFor = new Map(lines.map(({ trajectoryId, name }) => [trajectoryId, name]));
    // Whoever stands in reads of it too, and leaves the ending to the coach or the owner.
    const seen = arranged.filter(({ trajectoryId, to }) => nameOf.has(trajectoryId) || to === me);
    const names = await namesOf(
      tx,
      practiceId,
      seen.flatMap(({ from, to }) => [from, to]),
    );
    const running = Map.groupBy(
      lines.filter(({ status }) => RUNNING.includes(status)),
      ({ coachMembershipId }) => coachMembershipId,
    );
    return {
      colleagues: coaches.map(({ membershipId, name }) => ({
        membershipId,
        name,
        running: running.get(membershipId)?.length ?? 0,
        me: membershipId === me,
      })),
      cases: own.map(({ trajectoryId, coachMembershipId, name, code, status }) => ({
        trajectoryId,
        coach: coachMembershipId,
        name,
        code,
        runs: RUNNING.includes(status),
      })),
      standIns: seen.map(({ id, trajectoryId, from, to, firstDay, lastDay, reason }) => ({
        id,
        trajectoryId,
        client: standInFor.get(trajectoryId) ?? "",
        from: names.get(from) ?? "",
        to: names.get(to) ?? "",
        firstDay,
        lastDay,
        reason,
        mayEnd: nameOf.has(trajectoryId),
      })),
    };
  });
}
