import type { PracticeId } from "@hervat/domain/primitives";
import { Room } from "@hervat/domain/session";
import { asc, eq } from "drizzle-orm";
import { rooms } from "../schema/room.ts";
import { builtOnce } from "../tenancy/built-once.ts";
import type { Db } from "../tenancy/db.ts";
import { MOST_ROWS } from "./stored.ts";

const roomsOf = builtOnce<{ tenant: PracticeId }>()((db, given) =>
  db
    .select()
    .from(rooms)
    .where(eq(rooms.tenantId, given("tenant")))
    .orderBy(asc(rooms.name))
    .limit(MOST_ROWS),
);

/** The rooms of the practice, also those that are gone: earlier talks still name them. */
export function roomRepository(db: Db, tenant: PracticeId) {
  return {
    async list(): Promise<Room[]> {
      const rows = await roomsOf(db, { tenant });
      return rows.map(({ id, name, gone }) => Room.parse({ id, name, gone }));
    },

    async save({ id, name, gone }: Room): Promise<void> {
      await db
        .insert(rooms)
        .values({ tenantId: tenant, id, name, gone })
        .onConflictDoUpdate({ target: [rooms.tenantId, rooms.id], set: { name, gone } });
    },
  };
}
