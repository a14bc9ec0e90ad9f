import type { Db } from "@hervat/database";
import { roomRepository } from "@hervat/database/repositories";
import { type MembershipId, type RoomId, SessionId } from "@hervat/domain/primitives";
import { type Session, SessionKind } from "@hervat/domain/session";
import { z } from "zod";
import { namesOf } from "../audit/name-of.ts";
import type { OpenedCase } from "../trajectory/open-case.ts";

/** Where a talk is, as the client reads it: a room has a name, a video call a link. */
const PlaceShown = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("room"), name: z.string() }),
  z.strictObject({ kind: z.enum(["employer", "walk"]), where: z.string().nullable() }),
  z.strictObject({ kind: z.literal("phone") }),
  z.strictObject({ kind: z.literal("video"), link: z.string().nullable() }),
]);

export const TalkShown = z.strictObject({
  id: SessionId,
  kind: SessionKind,
  startsAt: z.date(),
  durationMinutes: z.int(),
  /** With whom it is. */
  coach: z.string(),
  place: PlaceShown.nullable(),
});
export type TalkShown = z.infer<typeof TalkShown>;

/** The names that a talk is told with. */
export interface TalkNames {
  readonly rooms: ReadonlyMap<RoomId, string>;
  readonly coaches: ReadonlyMap<MembershipId, string>;
  readonly answers: MembershipId;
}

/** Of these talks of one case. */
export async function readTalkNames(
  tx: Db,
  { practiceId, stored }: Pick<OpenedCase, "practiceId" | "stored">,
  talks: readonly Session[],
): Promise<TalkNames> {
  const answers = stored.value.coachMembershipId;
  const rooms = new Map((await roomRepository(tx, practiceId).list()).map(({ id, name }) => [id, name]));
  return { rooms, answers, coaches: await namesOf(tx, practiceId, [answers, ...talks.map(({ coach }) => coach)]) };
}

/** A talk with her manager alone is not hers to come to. */
export function isHers({ kind }: Session): boolean {
  return kind !== "manager-intake";
}

export function toTalk({ id, kind, startsAt, durationMinutes, coach, place }: Session, names: TalkNames): TalkShown {
  const holder = names.coaches.get(coach ?? names.answers) ?? "";
  return { id, kind, startsAt, durationMinutes, coach: holder, place: place && toPlace(place, names.rooms) };
}

function toPlace(place: NonNullable<Session["place"]>, rooms: TalkNames["rooms"]): TalkShown["place"] {
  return place.kind === "room" ? { kind: "room", name: rooms.get(place.roomId) ?? "" } : place;
}
