import type { PracticeId } from "@hervat/domain/primitives";
import { count, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { practices } from "../schema/practice.ts";
import { createTestDatabase, givenPractice, type TestDatabase } from "../testing/index.ts";
import { builtOnce } from "./built-once.ts";
import { DatabaseFault } from "./database-fault.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const nameOf = builtOnce<{ tenant: PracticeId }>()((db, given) =>
  db
    .select({ name: practices.name, createdAt: practices.createdAt })
    .from(practices)
    .where(eq(practices.id, given("tenant"))),
);
const countAll = builtOnce<Record<never, never>>()((db) => db.select({ all: count() }).from(practices));

describe("a statement that is built once", () => {
  it("runs on the transaction that it is given, however many run side by side, and sees what that one sees", async () => {
    const [one, other] = [await givenPractice(database), await givenPractice(database)];
    const asked = await Promise.all(
      [one, other, one, other].flatMap(({ id: tenant }) =>
        [one, other].map(({ id }) => database.transactAs("coach", { tenant }, (tx) => nameOf(tx, { tenant: id }))),
      ),
    );
    expect(asked.map((rows) => rows.length)).toEqual([1, 0, 0, 1, 1, 0, 0, 1]);
    expect(asked[0]?.[0]?.createdAt).toBeInstanceOf(Date);
    const side = await database.transactAs("coach", { tenant: one.id }, (tx) =>
      Promise.all([nameOf(tx, { tenant: one.id }), countAll(tx, {}), nameOf(tx, { tenant: other.id })]),
    );
    expect(side).toEqual([asked[0], [{ all: 1 }], []]);
  });

  it("belongs to its transaction: what was written there is seen, and rolled back with it", async () => {
    const { id: tenant } = await givenPractice(database);
    const failing = database.transactAs("coach", { tenant }, async (tx) => {
      await tx.update(practices).set({ name: "Andere naam" });
      expect(await nameOf(tx, { tenant })).toMatchObject([{ name: "Andere naam" }]);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    const [after] = await database.transactAs("coach", { tenant }, (tx) => nameOf(tx, { tenant }));
    expect(after?.name).not.toBe("Andere naam");
  });

  it("tells of a refusal without the values that were refused", async () => {
    const broken = builtOnce<{ text: string }>()((db, given) => db.select({ day: sql`${given("text")}::text::date` }).from(practices));
    const { id: tenant } = await givenPractice(database);
    const asked = database.transactAs("coach", { tenant }, (tx) => broken(tx, { text: "depressed" }));
    const error = await asked.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(DatabaseFault);
    expect(JSON.stringify([error, String(error)])).not.toContain("depressed");
  });
});
