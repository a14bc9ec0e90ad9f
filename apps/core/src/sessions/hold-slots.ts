import type { Db } from "@hervat/database";
import { holdAgenda, readBookings } from "@hervat/database/repositories";
import { type Booking, clashesOf, type PlannedSession } from "@hervat/domain/session";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import type { OpenedCase } from "../trajectory/open-case.ts";

/** What stands in the way of one talk: when that begins, and whether it takes the coach who holds it, whoever asks in her stead, or the room. */
export const ClashShown = z.strictObject({ startsAt: z.date(), taken: z.enum(["coach", "stand-in", "room"]), wished: z.date() });
export type ClashShown = z.infer<typeof ClashShown>;

/** Someone or some room has two talks at once, and the caller asked to hear that first. */
export type DoubleBooked = { readonly kind: "double-booked"; readonly clashes: readonly ClashShown[] };
export const DoubleBookedShown = z.strictObject({ kind: z.literal("double-booked"), clashes: z.array(ClashShown).readonly() });

type Slot = Pick<PlannedSession, "startsAt" | "coach" | "durationMinutes" | "place"> & { readonly id?: PlannedSession["id"] };

/**
 * What stands in the way of these talks of one case. From here until commit the practice's other plans wait, so that two people who
 * take the same room at the same moment do not both hear that it is free.
 */
export async function holdSlots(
  tx: Db,
  ctx: ServiceContext,
  { practiceId, stored, relation }: OpenedCase,
  slots: readonly Slot[],
): Promise<ClashShown[]> {
  const { actor } = ctx;
  const answers = stored.value.coachMembershipId;
  const standIn = relation.standInMembershipIds.find((id) => "membershipId" in actor && id === actor.membershipId);
  await holdAgenda(tx, practiceId);
  const begins = slots.map(({ startsAt }) => startsAt.getTime());
  const ends = slots.map(({ startsAt, durationMinutes }) => startsAt.getTime() + durationMinutes * 60_000);
  if (slots.length === 0) return [];
  const bookings = await readBookings(tx, practiceId, { from: new Date(Math.min(...begins)), until: new Date(Math.max(...ends)) });
  const moving = new Set(slots.map(({ id }) => id));
  const standing = bookings.filter(({ sessionId }) => !moving.has(sessionId));
  const startOf = new Map(bookings.map((booking): [Booking["sessionId"], Date] => [booking.sessionId, booking.startsAt]));
  return slots.flatMap(({ coach, startsAt, durationMinutes, place }) => {
    const roomId = place?.kind === "room" ? place.roomId : null;
    const slot = { startsAt, durationMinutes };
    const hers = standIn === undefined ? [] : clashesOf({ ...slot, coach: standIn, roomId: null }, standing);
    const others = clashesOf({ ...slot, coach: coach ?? answers, roomId }, standing).filter(
      ({ sessionId }) => !hers.some((one) => one.sessionId === sessionId),
    );
    const found = [...hers.map(({ sessionId }) => ({ sessionId, taken: "stand-in" as const })), ...others];
    return found.map(({ sessionId, taken }) => ({ startsAt: startOf.get(sessionId) ?? startsAt, taken, wished: startsAt }));
  });
}
