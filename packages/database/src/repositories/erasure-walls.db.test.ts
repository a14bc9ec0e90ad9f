import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type FullPractice, givenFullPractice, inPractice, type TestDatabase } from "../testing/index.ts";

let database: TestDatabase;
let practice: FullPractice;
beforeAll(async () => {
  database = await createTestDatabase();
  practice = await givenFullPractice(database);
});
afterAll(() => database.close());

const asCoach = (statement: ReturnType<typeof sql>, setting?: ReturnType<typeof sql>) =>
  inPractice(database, practice, async (tx) => {
    if (setting !== undefined) await tx.execute(setting);
    return tx.execute(statement);
  });

describe("what is only erased", () => {
  it.each(["reports.report_version", "identity.mail"])("%s is not removed by any other call of a coach", async (table) => {
    const [schema, name] = table.split(".");
    const remove = sql`delete from ${sql.identifier(schema ?? "")}.${sql.identifier(name ?? "")} where tenant_id = ${practice.id}`;
    await expect(asCoach(remove)).rejects.toThrow(/_stays/);
  });

  it("goes when an erasure is under way", async () => {
    const removed = await asCoach(
      sql`delete from reports.report_version where tenant_id = ${practice.id} returning id`,
      sql`select set_config('app.erasing', 'on', true)`,
    );
    expect(removed.length).toBeGreaterThan(0);
  });
});

describe("a sign-in of an employer", () => {
  it("does not become that of another contact, unless two contacts become one", async () => {
    const other = sql`(select id from work.contact where tenant_id = ${practice.id} and kind = 'bedrijfsarts' limit 1)`;
    const change = sql`update identity.membership set contact_id = ${other} where tenant_id = ${practice.id} and role = 'manager' returning id`;
    await expect(asCoach(change)).rejects.toThrow("contact_stays");
    expect(await asCoach(change, sql`select set_config('app.merging', 'on', true)`)).toHaveLength(1);
  });
});
