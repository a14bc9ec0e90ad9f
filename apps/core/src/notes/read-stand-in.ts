import type { Db } from "@hervat/database";
import { type CaseloadLine, handOverRepository, readCaseload, readingAlongRepository } from "@hervat/database/repositories";
import type { TrajectoryId } from "@hervat/domain/primitives";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

/** The cases in which whoever asks stands in, by the client's consent or arranged for some days; for a coach or an owner alone. */
export async function standInIds(tx: Db, ctx: ServiceContext): Promise<TrajectoryId[]> {
  const { actor } = ctx;
  if (actor.kind !== "coach" && actor.kind !== "owner") return [];
  const practiceId = practiceOf(ctx);
  const [agreed, arranged] = await Promise.all([
    readingAlongRepository(tx, practiceId).standingIn(actor.membershipId, ctx.today()),
    handOverRepository(tx, practiceId).standingIn(actor.membershipId, ctx.today()),
  ]);
  return [...new Set([...agreed, ...arranged])];
}

/** The running ones of them. */
export async function readStandIn(tx: Db, ctx: ServiceContext): Promise<CaseloadLine[]> {
  const ids = await standInIds(tx, ctx);
  if (ids.length === 0 || !("membershipId" in ctx.actor)) return [];
  const { membershipId } = ctx.actor;
  const lines = await readCaseload(tx, practiceOf(ctx), { now: ctx.now(), ids, statuses: ["intake", "active", "paused"] });
  return lines.filter(({ coachMembershipId }) => coachMembershipId !== membershipId);
}
