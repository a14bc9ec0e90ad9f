import type { Db } from "@hervat/database";
import { membershipRepository, readCaseload, trajectoryRepository } from "@hervat/database/repositories";
import { MembershipId, ok, type PracticeId, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import { giveCases } from "../hand-over/give-cases.ts";
import type { ServiceContext } from "../service-context.ts";
import { endSessionsOfMembership } from "../sign-in/end-sessions.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { readRelations } from "../trajectory/read-relations.ts";

export const EndMembershipInput = z.strictObject({
  membershipId: MembershipId,
  /** Who takes over the running cases; null when there are none, or when she does not know yet that there are. */
  moveTo: MembershipId.nullable().default(null),
});
export type EndMembershipInput = z.infer<typeof EndMembershipInput>;

export const EndMembershipRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["last-owner", "moves-to-nobody"]) }),
  /** These cases run and would have no coach. */
  z.strictObject({
    kind: z.literal("guides-cases"),
    cases: z.array(z.strictObject({ trajectoryId: TrajectoryId, code: z.string(), name: z.string() })),
  }),
]);
export type EndMembershipRefusal = z.infer<typeof EndMembershipRefusal>;

/**
 * A colleague leaves: from this moment her next call finds nothing. Her name stays under what she wrote. The cases that she guides
 * go to a colleague in the same act: none of them is left without a coach.
 *
 * @throws NotFoundError when nobody with this membership works here.
 */
export async function endMembership(
  ctx: ServiceContext,
  { membershipId, moveTo }: EndMembershipInput,
): Promise<Result<null, EndMembershipRefusal>> {
  const practiceId = practiceOf(ctx);
  const outcome = await ctx.inTransaction(async (tx): Promise<Result<null, EndMembershipRefusal>> => {
    const memberships = membershipRepository(tx, practiceId);
    const leaving = await memberships.find(membershipId);
    if (leaving === undefined || leaving.endedAt !== null) throw new NotFoundError("membership");
    if (leaving.role === "owner" && (await memberships.ownersHeld()).length === 1) return refuse({ kind: "last-owner" });
    const running = await readCaseload(tx, practiceId, { now: ctx.now(), coach: membershipId, statuses: ["intake", "active", "paused"] });
    if (running.length > 0 && moveTo === null)
      return refuse({ kind: "guides-cases", cases: running.map(({ trajectoryId, code, name }) => ({ trajectoryId, code, name })) });
    if (moveTo !== null) {
      const coaches = await memberships.colleagues(["coach", "owner"]);
      if (moveTo === membershipId || !coaches.some((one) => one.membershipId === moveTo)) return refuse({ kind: "moves-to-nobody" });
      const ids = running.map(({ trajectoryId }) => trajectoryId);
      await reassign(tx, ctx, practiceId, ids, moveTo);
    }
    await memberships.end(membershipId, ctx.now());
    await writeAudit(tx, ctx, {
      details: { moved: running.length },
      trajectories: running.map(({ trajectoryId }) => trajectoryId),
    });
    return ok(null);
  });
  if (outcome.ok) await ctx.service.database.transactAs("auth", {}, (tx) => endSessionsOfMembership(tx, membershipId));
  return outcome;
}

async function reassign(
  tx: Db,
  ctx: ServiceContext,
  practiceId: PracticeId,
  ids: readonly TrajectoryId[],
  to: MembershipId,
): Promise<void> {
  for (const relation of (await readRelations(tx, practiceId, ids)).values())
    ctx.authorise("trajectory.reassign", { kind: "trajectory", ...relation });
  const leaving = await trajectoryRepository(tx, practiceId).findMany(ids);
  await giveCases(tx, ctx, leaving, { to, reason: "coach-leaves", period: null });
}
