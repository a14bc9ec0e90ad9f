import type { Db } from "@hervat/database";
import { roomRepository } from "@hervat/database/repositories";
import { type PracticeId, type RoomId, SessionId } from "@hervat/domain/primitives";
import { type Session, SessionKind } from "@hervat/domain/session";
import { z } from "zod";

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
  place: PlaceShown.nullable(),
});
export type TalkShown = z.infer<typeof TalkShown>;

export type RoomNames = ReadonlyMap<RoomId, string>;

export async function readRooms(tx: Db, practice: PracticeId): Promise<RoomNames> {
  return new Map((await roomRepository(tx, practice).list()).map(({ id, name }) => [id, name]));
}

/** A talk with her manager alone is not hers to come to. */
export function isHers({ kind }: Session): boolean {
  return kind !== "manager-intake";
}

export function toTalk({ id, kind, startsAt, durationMinutes, place }: Session, rooms: RoomNames): TalkShown {
  return { id, kind, startsAt, durationMinutes, place: place && toPlace(place, rooms) };
}

function toPlace(place: NonNullable<Session["place"]>, rooms: RoomNames): TalkShown["place"] {
  return place.kind === "room" ? { kind: "room", name: rooms.get(place.roomId) ?? "" } : place;
}
