import { addDays, yearOf } from "@hervat/domain/calendar";
import { ClosedPeriodId, PlainDate, RoomId } from "@hervat/domain/primitives";
import { ClosedPeriod, type Place, Room, type Session } from "@hervat/domain/session";
import type { DemoIds } from "../random/demo-ids.ts";
import type { Random } from "../random/random.ts";

const NAMES = ["Tuinkamer", "Zolder", "Serre", "Werf", "Atelier", "Bibliotheek", "Veranda", "Haven"] as const;

/** A room for each coach: none is ever taken twice. */
export function buildRooms(coaches: number, ids: DemoIds): Room[] {
  return Array.from({ length: coaches }, (_, at) =>
    Room.parse({ id: ids.next(RoomId), name: NAMES[at] ?? `Kamer ${at + 1}`, gone: false }),
  );
}

/** The days between Christmas and New Year, and the building holidays of next summer. */
export function buildClosedPeriods(today: PlainDate, ids: DemoIds): ClosedPeriod[] {
  const year = yearOf(today);
  const first = PlainDate.parse(`${year}-12-28`);
  const summer = PlainDate.parse(`${year + 1}-07-26`);
  return [
    ClosedPeriod.parse({ id: ids.next(ClosedPeriodId), firstDay: first, lastDay: addDays(first, 3), name: "Kerstsluiting" }),
    ClosedPeriod.parse({ id: ids.next(ClosedPeriodId), firstDay: summer, lastDay: addDays(summer, 18), name: "Zomersluiting" }),
  ];
}

/** Where the talks of one client are held: mostly in the room of her coach, now and then elsewhere. */
export function withPlaces(sessions: readonly Session[], room: Room, random: Random): Session[] {
  return sessions.map((session) => {
    const place = placeOf(session, room, random);
    return { ...session, place, travel: place.kind === "employer" ? { minutes: 50, kilometres: random.int(8, 60) } : null };
  });
}

function placeOf({ kind }: Session, { id }: Room, random: Random): Place {
  if (kind === "manager-intake") return { kind: "phone" };
  if (kind === "evaluation" && random.chance(0.5)) return { kind: "employer", where: null };
  if (kind === "session" && random.chance(0.12)) return { kind: "walk", where: "Ingang van het park" };
  if (kind === "session" && random.chance(0.1)) return { kind: "video", link: null };
  return { kind: "room", roomId: id };
}
