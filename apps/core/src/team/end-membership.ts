import type { Db } from "@hervat/database";
import {
  handOverRepository,
  holdCase,
  membershipRepository,
  readCaseload,
  readingAlongRepository,
  sessionRepository,
  trajectoryRepository,
} from "@hervat/database/repositories";
import { MembershipId, ok, type PlainDate, type PracticeId, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
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
  /** She read in which cases the colleague who leaves stands in or coaches beside another, and that this ends. */
  standInsEnd: z.boolean().default(false),
});
export type EndMembershipInput = z.infer<typeof EndMembershipInput>;

const Cases = z.array(z.strictObject({ trajectoryId: TrajectoryId, code: z.string(), name: z.string() }));

export const EndMembershipRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["last-owner", "moves-to-nobody"]) }),
  /** These cases run and would have no coach; in those of `standsIn` she stands in or coaches beside, and would no more. */
  z.strictObject({ kind: z.literal("guides-cases"), cases: Cases, standsIn: Cases }),
  z.strictObject({ kind: z.literal("stands-in"), standsIn: Cases }),
]);
export type EndMembershipRefusal = z.infer<typeof EndMembershipRefusal>;

/**
 * A colleague leaves: from this moment her next call finds nothing. Her name stays under what she wrote. The cases that she guides
 * go to a colleague in the same act: none of them is left without a coach. Where she stands in for another or coaches beside one, that ends,
 * and the talks that she was to hold go back to the coach of the case.
 *
 * @throws NotFoundError when nobody with this membership works here.
 */
export async function endMembership(
  ctx: ServiceContext,
  { membershipId, moveTo, standInsEnd }: EndMembershipInput,
): Promise<Result<null, EndMembershipRefusal>> {
  const practiceId = practiceOf(ctx);
  const outcome = await ctx.inTransaction(async (tx): Promise<Result<null, EndMembershipRefusal>> => {
    const memberships = membershipRepository(tx, practiceId);
    const leaving = await memberships.find(membershipId);
    if (leaving === undefined || leaving.endedAt !== null) throw new NotFoundError("membership");
    if (leaving.role === "owner" && (await memberships.ownersHeld()).length === 1) return refuse({ kind: "last-owner" });
    const running = await readRunning(tx, ctx, practiceId, { coach: membershipId });
    const standIn = await standInsOf(tx, practiceId, membershipId, ctx.today());
    const standsIn = standIn.length === 0 ? [] : await readRunning(tx, ctx, practiceId, { ids: standIn });
    if (running.length > 0 && moveTo === null) return refuse({ kind: "guides-cases", cases: running, standsIn });
    if (standsIn.length > 0 && !standInsEnd) return refuse({ kind: "stands-in", standsIn });
    // In one order for everyone, as they are given: whoever writes in one of them is done, or asked again what she may.
    const held = [...new Set([...running.map(({ trajectoryId }) => trajectoryId), ...standIn])].toSorted();
    await Promise.all(held.map((id) => holdCase(tx, id)));
    if (moveTo !== null) {
      const coaches = await memberships.colleagues(["coach", "owner"]);
      if (moveTo === membershipId || !coaches.some((one) => one.membershipId === moveTo)) return refuse({ kind: "moves-to-nobody" });
      const ids = running.map(({ trajectoryId }) => trajectoryId);
      await reassign(tx, ctx, practiceId, ids, { from: membershipId, to: moveTo });
    }
    await handOverRepository(tx, practiceId).endOfStandIn(membershipId, ctx.now());
    await readingAlongRepository(tx, practiceId).endOfMember(membershipId, ctx.today());
    await sessionRepository(tx, practiceId).giveBack(membershipId);
    await memberships.end(membershipId, ctx.now());
    await writeAudit(tx, ctx, {
      details: { moved: running.length },
      trajectories: held,
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
  { from, to }: { readonly from: MembershipId; readonly to: MembershipId },
): Promise<void> {
  for (const relation of (await readRelations(tx, practiceId, ids)).values())
    ctx.authorise("trajectory.reassign", { kind: "trajectory", ...relation });
  const found = await trajectoryRepository(tx, practiceId).findMany(ids);
  // One that went to somebody else in the meantime stays of her.
  const leaving = found.filter(({ value }) => value.coachMembershipId === from);
  await giveCases(tx, ctx, leaving, { to, reason: "coach-leaves", period: null });
}

async function readRunning(tx: Db, ctx: ServiceContext, practiceId: PracticeId, of: { coach: MembershipId } | { ids: TrajectoryId[] }) {
  const lines = await readCaseload(tx, practiceId, { now: ctx.now(), ...of, statuses: ["intake", "active", "paused"] });
  return lines.map(({ trajectoryId, code, name }) => ({ trajectoryId, code, name }));
}

/** The cases in which she stands in now or will, arranged for some days or by the client's consent, and those she coaches beside another. */
async function standInsOf(tx: Db, practiceId: PracticeId, membershipId: MembershipId, today: PlainDate): Promise<TrajectoryId[]> {
  const [arranged, agreed] = await Promise.all([
    handOverRepository(tx, practiceId).arranged(today),
    readingAlongRepository(tx, practiceId).casesOf(membershipId, today),
  ]);
  return [...arranged.flatMap(({ to, trajectoryId }) => (to === membershipId ? [trajectoryId] : [])), ...agreed.standIn, ...agreed.beside];
}
