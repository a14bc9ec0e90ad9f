import type { Db } from "@hervat/database";
import { type AgendaLine, handOverRepository, readAgenda, readingAlongRepository, roomRepository } from "@hervat/database/repositories";
import type { MembershipId, TrajectoryId } from "@hervat/domain/primitives";
import { standsIn } from "@hervat/domain/trajectory";
import { dayInAmsterdam } from "../clock.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import type { FeedReader } from "./feed-event.ts";
import { sessionEvent } from "./session-event.ts";

const DAY_MS = 24 * 3_600_000;
/** What is long past or far away is looked up in Hervat. */
const DAYS_BACK = 30;
const DAYS_AHEAD = 365;

/**
 * The talks of one coach and those that she holds for a colleague, also those called off: a calendar that has them must take them out. Of a case that is closed nothing else
 * is left, and no initials.
 */
export const sessionsFeed: FeedReader = async (tx, ctx, { withNames }) => {
  if (!("membershipId" in ctx.actor)) return [];
  const tenant = practiceOf(ctx);
  const now = ctx.now().getTime();
  const range = { from: new Date(now - DAYS_BACK * DAY_MS), until: new Date(now + DAYS_AHEAD * DAY_MS) };
  const coach = ctx.actor.membershipId;
  const standing = await standingIn(tx, ctx, coach);
  const lines = await readAgenda(tx, tenant, { ...range, coach, alsoIn: standing.ids, cancelled: true });
  const rooms = new Map((await roomRepository(tx, tenant).list()).map(({ id, name }) => [id, name]));
  return lines.flatMap((line) => {
    if (line.coach === coach ? !standing.isOurs(line) : !standing.holds(line)) return [];
    const { place, status } = line.session;
    if (line.ended && status !== "cancelled") return [];
    const room = place?.kind === "room" ? (rooms.get(place.roomId) ?? null) : null;
    return [sessionEvent(line, { locale: ctx.language, withInitials: withNames && !line.ended, room })];
  });
};

/**
 * Arranged for some days she holds the talks of those days; where the client said yes to her as a stand-in, any of them. A talk that she
 * held beside another coach is hers as long as she coaches there.
 */
async function standingIn(
  tx: Db,
  ctx: ServiceContext,
  me: MembershipId,
): Promise<{ ids: readonly TrajectoryId[]; isOurs: (line: AgendaLine) => boolean; holds: (line: AgendaLine) => boolean }> {
  if (ctx.actor.kind !== "coach" && ctx.actor.kind !== "owner") return { ids: [], isOurs: () => true, holds: () => false };
  const [{ standIn: agreed, beside }, arranged] = await Promise.all([
    readingAlongRepository(tx, practiceOf(ctx)).casesOf(me, ctx.today()),
    handOverRepository(tx, practiceOf(ctx)).arranged(ctx.today()),
  ]);
  const hers = arranged.filter((one) => one.to === me && standsIn(one, ctx.today()));
  return {
    ids: [...new Set([...agreed, ...hers.map(({ trajectoryId }) => trajectoryId)])],
    isOurs: ({ answers, session: { trajectoryId } }) => answers === me || beside.includes(trajectoryId),
    holds: ({ session: { trajectoryId, startsAt } }) => {
      const on = dayInAmsterdam(startsAt);
      const ofThatDay = hers.some((one) => one.trajectoryId === trajectoryId && one.firstDay <= on && on <= one.lastDay);
      return ofThatDay || agreed.includes(trajectoryId);
    },
  };
}
