import { Person } from "@hervat/domain/people";
import type { PersonId } from "@hervat/domain/primitives";
import { eq, inArray } from "drizzle-orm";
import { people } from "../schema/person.ts";
import type { Db } from "../tenancy/db.ts";

const columns = { id: people.id, email: people.email, name: people.name, language: people.language };

/** People as the one who asks may see them: herself, and whoever is or was a member of her practice. */
export function personRepository(db: Db) {
  return {
    async find(id: PersonId): Promise<Person | undefined> {
      const [row] = await db.select(columns).from(people).where(eq(people.id, id));
      return row && Person.parse(row);
    },

    async findMany(ids: readonly PersonId[]): Promise<Person[]> {
      const rows = await db
        .select(columns)
        .from(people)
        .where(inArray(people.id, [...ids]));
      return rows.map((row) => Person.parse(row));
    },

    /** Only as that person herself: `transactAs("auth", { person: id })`. Refused by `person_email` when the address is taken. */
    async add(person: Person, now: Date): Promise<void> {
      await db.insert(people).values({ ...person, createdAt: now });
    },

    async save({ id, name, email, language }: Person): Promise<void> {
      await db.update(people).set({ name, email, language }).where(eq(people.id, id));
    },
  };
}
