import { readAgenda, roomRepository } from "@hervat/database/repositories";
import { practiceOf } from "../sign-in/practice-of.ts";
import type { FeedReader } from "./feed-event.ts";
import { sessionEvent } from "./session-event.ts";

const DAY_MS = 24 * 3_600_000;
/** What is long past or far away is looked up in Hervat. */
const DAYS_BACK = 30;
const DAYS_AHEAD = 365;

/**
 * The talks of one coach, also those called off: a calendar that has them must take them out. Of a case that is closed nothing else
 * is left, and no initials.
 */
export const sessionsFeed: FeedReader = async (tx, ctx, { withNames }) => {
  if (!("membershipId" in ctx.actor)) return [];
  const tenant = practiceOf(ctx);
  const now = ctx.now().getTime();
  const range = { from: new Date(now - DAYS_BACK * DAY_MS), until: new Date(now + DAYS_AHEAD * DAY_MS) };
  const lines = await readAgenda(tx, tenant, { ...range, coach: ctx.actor.membershipId, cancelled: true });
  const rooms = new Map((await roomRepository(tx, tenant).list()).map(({ id, name }) => [id, name]));
  return lines.flatMap((line) => {
    const { place, status } = line.session;
    if (line.ended && status !== "cancelled") return [];
    const room = place?.kind === "room" ? (rooms.get(place.roomId) ?? null) : null;
    return [sessionEvent(line, { locale: ctx.language, withInitials: withNames && !line.ended, room })];
  });
};
