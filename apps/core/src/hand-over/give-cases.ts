import type { Db } from "@hervat/database";
import {
  handOverRepository,
  readingAlongRepository,
  type Stored,
  sessionRepository,
  trajectoryRepository,
} from "@hervat/database/repositories";
import { HandOverId, type MembershipId, newId } from "@hervat/domain/primitives";
import type { HandOver, HandOverReason, StandInPeriod, Trajectory } from "@hervat/domain/trajectory";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { membershipOf } from "../trajectory/open-case.ts";

export interface Giving {
  readonly to: MembershipId;
  readonly reason: HandOverReason;
  /** The days of a stand-in; null: for good. */
  readonly period: StandInPeriod | null;
}

/**
 * Writes down that these cases go to a colleague, once the policy allowed it for each of them. For good every stand-in ends; a stand-in ends
 * those that were arranged for one of the same days. Who coached beside and is the coach now does that no more; who else coaches beside
 * stays: the client's word was about her.
 *
 * @returns how many planned talks went along
 */
export async function giveCases(
  tx: Db,
  ctx: ServiceContext,
  given: readonly Stored<Trajectory>[],
  { to, reason, period }: Giving,
): Promise<number> {
  const practiceId = practiceOf(ctx);
  const handOvers = handOverRepository(tx, practiceId);
  const trajectories = trajectoryRepository(tx, practiceId);
  const ids = given.map(({ value }) => value.id);
  const now = ctx.now();
  const [madeBy, firstDay] = [membershipOf(ctx), ctx.today()];
  const rows = given.map(({ value }): HandOver => {
    const made = { id: newId(HandOverId), trajectoryId: value.id, from: value.coachMembershipId, to, reason, madeBy, madeAt: now };
    return period === null ? { ...made, kind: "for-good", firstDay } : { ...made, kind: "stand-in", ...period, endedAt: null };
  });
  await handOvers.endOf(ids, now, period);
  await handOvers.addMany(rows);
  if (period !== null) return 0;
  await readingAlongRepository(tx, practiceId).endOfMember(to, firstDay, ids);
  await sessionRepository(tx, practiceId).giveBack(to, ids);
  await Promise.all(given.map(({ version, value }) => trajectories.save({ version, value: { ...value, coachMembershipId: to } })));
  return handOvers.plannedTalks(ids, now);
}
