import { PracticeProfile } from "@hervat/domain/practice";
import type { PracticeId } from "@hervat/domain/primitives";
import { and, asc, eq, sql } from "drizzle-orm";
import { practiceDirectory, practices } from "../schema/practice.ts";
import type { Db } from "../tenancy/db.ts";
import { perTransaction } from "./per-transaction.ts";
import { assertSaved, MOST_ROWS, type Stored } from "./stored.ts";

export interface Practice {
  readonly id: PracticeId;
  readonly name: string;
  readonly demo: boolean;
  readonly profile: PracticeProfile;
}

const profileOf = perTransaction(async (db, tenant: PracticeId): Promise<PracticeProfile | undefined> => {
  const [row] = await db.select({ profile: practices.profile }).from(practices).where(eq(practices.id, tenant));
  return row && PracticeProfile.parse(row.profile);
});

/** The practice of this transaction. */
export function practiceRepository(db: Db, tenant: PracticeId) {
  return {
    async find(): Promise<Stored<Practice> | undefined> {
      const [row] = await db
        .select({ id: practices.id, name: practices.name, demo: practices.demo, profile: practices.profile, version: practices.version })
        .from(practices)
        .where(eq(practices.id, tenant));
      return (
        row && { version: row.version, value: { id: row.id, name: row.name, demo: row.demo, profile: PracticeProfile.parse(row.profile) } }
      );
    },

    /** What letters show, for roles that may not read the whole row. */
    profile(): Promise<PracticeProfile | undefined> {
      return profileOf(db, tenant);
    },

    /** A new practice and its place in the directory; its first data key is the keyring's. Refused by `practice_directory_name` when the name is taken. */
    async add({ id, name, demo, profile }: Practice, now: Date): Promise<void> {
      await db.insert(practices).values({ id, name, demo, profile, createdAt: now });
      await db.insert(practiceDirectory).values({ tenantId: id, name, demo });
    },

    /** @throws StaleSaveError */
    async save({ version, value }: Stored<Practice>): Promise<void> {
      const saved = await db
        .update(practices)
        .set({ name: value.name, profile: value.profile, version: version + 1 })
        .where(and(eq(practices.id, tenant), eq(practices.version, version)))
        .returning({ id: practices.id });
      assertSaved(saved, "practice", tenant);
      await db.update(practiceDirectory).set({ name: value.name }).where(eq(practiceDirectory.tenantId, tenant));
    },
  };
}

export interface PracticeName {
  readonly tenantId: PracticeId;
  readonly name: string;
  readonly demo: boolean;
}

/** Which practices there are; readable only as `auth` or `worker`, and only while no practice is set. */
export function practiceDirectoryRepository(db: Db) {
  return {
    list(): Promise<PracticeName[]> {
      return db.select().from(practiceDirectory).orderBy(asc(practiceDirectory.name)).limit(MOST_ROWS);
    },

    /** By its name, whatever its capitals. */
    async findByName(name: string): Promise<PracticeName | undefined> {
      const [row] = await db.select().from(practiceDirectory).where(sql`lower(${practiceDirectory.name}) = lower(${name.trim()})`);
      return row;
    },
  };
}
