import type { Db } from "@hervat/database";
import { roomRepository } from "@hervat/database/repositories";
import type { PracticeId } from "@hervat/domain/primitives";
import type { Place } from "@hervat/domain/session";

/** Whether every room among these is one of the practice. */
export async function roomsKnown(tx: Db, practiceId: PracticeId, places: readonly (Place | null | undefined)[]): Promise<boolean> {
  const asked = places.flatMap((place) => (place?.kind === "room" ? [place.roomId] : []));
  if (asked.length === 0) return true;
  const known = new Set((await roomRepository(tx, practiceId).list()).map(({ id }) => id));
  return asked.every((id) => known.has(id));
}
