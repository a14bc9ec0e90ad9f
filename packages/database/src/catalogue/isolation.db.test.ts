import { newId, PracticeId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WALLED_SCHEMAS } from "../migrate/apply-walls.ts";
import { roleName, SERVING_ROLES, type ServingRole } from "../migrate/login-roles.ts";
import type { Whose } from "../tenancy/database.ts";
import { createTestDatabase, type FullPractice, givenFullPractice, type TestDatabase } from "../testing/index.ts";

/** What is read before a practice is known: its name, and by which hash a document is ours. */
const LISTED = new Set(["identity.practice_directory", "reports.document_proof"]);

let database: TestDatabase;
let here: FullPractice;
let elsewhere: FullPractice;
let tables: { name: string; readableAs: ReadonlySet<ServingRole> }[];

beforeAll(async () => {
  database = await createTestDatabase();
  here = await givenFullPractice(database);
  elsewhere = await givenFullPractice(database);
  const found = await database.admin<{ name: string }[]>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
    where c.relkind in ('r', 'p') and n.nspname in ${database.admin([...WALLED_SCHEMAS])} order by 1`;
  tables = await Promise.all(
    found.map(async ({ name }) => {
      const rows = await database.admin<{ role: ServingRole }[]>`
        select role from unnest(${database.admin.array([...SERVING_ROLES])}::text[]) as r(role)
        where has_column_privilege(${database.server.prefix} || role, ${name}, 'tenant_id', 'select')`;
      return { name, readableAs: new Set(rows.map(({ role }) => role)) };
    }),
  );
});
afterAll(() => database.close());

const counted = (role: ServingRole, whose: Whose, table: string, tenant: PracticeId) =>
  database.transactAs(role, whose, async (tx) => {
    const [row] = await tx.execute<{ rows: number }>(sql`select count(*)::int as rows from ${sql.raw(table)} where tenant_id = ${tenant}`);
    return row?.rows ?? 0;
  });

describe("two practices in one database", () => {
  it("both have rows in every table, so that a zero below means something", async () => {
    for (const { name } of tables) {
      const [row] = await database.admin`select count(distinct tenant_id)::int as practices from ${database.admin(name)}`;
      expect([name, row?.["practices"]]).toEqual([name, 2]);
    }
  });

  it.each(SERVING_ROLES)("as %s, one reads no row of the other in any table, and none of either when no practice is set", async (role) => {
    const readable = tables.filter((table) => table.readableAs.has(role));
    expect(readable.length).toBeGreaterThan(3);
    for (const { name } of readable) {
      expect([name, await counted(role, { tenant: here.id }, name, elsewhere.id)]).toEqual([name, 0]);
      const found = await counted(role, {}, name, here.id);
      expect([name, found > 0]).toEqual([name, LISTED.has(name)]);
    }
    const own = await Promise.all(readable.map(({ name }) => counted(role, { tenant: here.id }, name, here.id)));
    expect(own.reduce((sum, rows) => sum + rows, 0)).toBeGreaterThan(0);
  });

  it.each(SERVING_ROLES)("as %s, one changes and removes no row of the other", async (role) => {
    for (const { name } of tables) {
      const [can] = await database.admin<{ update: boolean; delete: boolean }[]>`
        select has_table_privilege(${roleName(database.server.prefix, role)}, ${name}, 'update') as update, has_table_privilege(${roleName(database.server.prefix, role)}, ${name}, 'delete') as delete`;
      const attempt = (statement: string) =>
        database.transactAs(
          role,
          { tenant: here.id },
          async (tx) => (await tx.execute(sql`${sql.raw(statement)} where tenant_id = ${elsewhere.id} returning 1`)).length,
        );
      if (can?.update) expect([name, await attempt(`update ${name} set tenant_id = tenant_id`)]).toEqual([name, 0]);
      if (can?.delete) expect([name, await attempt(`delete from ${name}`)]).toEqual([name, 0]);
    }
  });

  it("a row cannot be written into the other practice, nor moved there", async () => {
    const insert = database.transactAs("coach", { tenant: here.id }, (tx) =>
      tx.execute(
        sql`insert into work.employer (tenant_id, id, name, invoicing, created_at) values (${elsewhere.id}, gen_random_uuid(), 'x', '{"legalName": "x"}', now())`,
      ),
    );
    await expect(insert).rejects.toMatchObject({ code: "42501" });
    const move = database.transactAs("coach", { tenant: here.id }, (tx) =>
      tx.execute(sql`update care.session set tenant_id = ${elsewhere.id}`),
    );
    await expect(move).rejects.toMatchObject({ code: "42501" });
  });

  it("a reference to a row of the other is refused exactly like one to nothing", async () => {
    const refer = (client: string) =>
      database
        .transactAs("coach", { tenant: here.id }, (tx) => tx.execute(sql`update work.trajectory set client_id = ${client}`))
        .catch((error: unknown) => JSON.stringify(error));
    const [theirs] = await database.admin`select id from work.client where tenant_id = ${elsewhere.id}`;
    expect(await refer(String(theirs?.["id"]))).toBe(await refer(newId(PracticeId)));
  });

  it("a code in use at one is free at the other", async () => {
    const [theirs] = await database.admin`select code from work.client where tenant_id = ${elsewhere.id}`;
    const rename = database.transactAs("coach", { tenant: here.id }, (tx) =>
      tx.execute(sql`update work.client set code = ${String(theirs?.["code"])} where tenant_id = ${here.id}`),
    );
    await expect(rename).resolves.toBeDefined();
  });

  it("a person sees her own memberships everywhere, and is seen by her own practices alone", async () => {
    const own = await database.transactAs("auth", { person: here.coach.personId }, (tx) =>
      tx.execute(sql`select tenant_id from identity.membership`),
    );
    expect(own).toEqual([{ tenant_id: here.id }]);
    const strangers = await database.transactAs("coach", { tenant: here.id }, (tx) =>
      tx.execute(sql`select id from identity.person where id = ${elsewhere.coach.personId}`),
    );
    expect(strangers).toHaveLength(0);
  });

  it("the manager's role reads released documents for managers, and no other", async () => {
    const documents = await database.transactAs("manager", { tenant: here.id }, (tx) =>
      tx.execute(sql`select audience from reports.document`),
    );
    expect(documents).toEqual([{ audience: "manager" }]);
    await expect(
      database.transactAs("manager", { tenant: here.id }, (tx) => tx.execute(sql`select 1 from care.session`)),
    ).rejects.toMatchObject({ code: "42501" });
    await expect(
      database.transactAs("manager", { tenant: here.id }, (tx) => tx.execute(sql`select price_agreement_cents from work.trajectory`)),
    ).rejects.toMatchObject({ code: "42501" });
  });
});
