import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WALLED_SCHEMAS } from "../migrate/apply-walls.ts";
import { GRANTS } from "../migrate/grants.ts";
import { LOGIN_ROLES, roleName, SERVING_ROLES, type ServingRole } from "../migrate/login-roles.ts";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** What a role has on our tables, as `table privilege` or `table privilege(column)`. */
async function granted(role: string): Promise<string[]> {
  const rows = await database.admin<{ what: string }[]>`
    select n.nspname || '.' || c.relname || ' ' || lower(acl.privilege_type) as what
    from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) acl
    where n.nspname in ${database.admin([...WALLED_SCHEMAS])} and acl.grantee in (0, ${role}::regrole)
    union
    select n.nspname || '.' || c.relname || ' ' || lower(acl.privilege_type) || '(' || a.attname || ')'
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) acl
    where n.nspname in ${database.admin([...WALLED_SCHEMAS])} and acl.grantee in (0, ${role}::regrole)`;
  return rows.map(({ what }) => what).sort();
}

async function declared(role: ServingRole): Promise<string[]> {
  const tables = await database.admin<{ name: string }[]>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in ${database.admin([...WALLED_SCHEMAS])}`;
  return tables
    .flatMap(({ name }) => {
      const privileges = GRANTS[role][name] ?? GRANTS[role][`${name.slice(0, name.indexOf("."))}.*`] ?? "";
      return [...privileges.matchAll(/(\w+)(?:\(([^)]*)\))?/g)].flatMap(([, privilege, columns]) =>
        columns === undefined ? [`${name} ${privilege}`] : columns.split(",").map((column) => `${name} ${privilege}(${column.trim()})`),
      );
    })
    .sort();
}

describe("what a login role may do", () => {
  it.each(SERVING_ROLES)("as %s, is what the list of grants says and no more", async (role) => {
    expect(await granted(roleName(database.server.prefix, role))).toEqual(await declared(role));
  });

  it("names only tables that exist", async () => {
    const tables = new Set(
      (await database.admin<{ name: string }[]>`select table_schema || '.' || table_name as name from information_schema.tables`).map(
        ({ name }) => name,
      ),
    );
    const named = SERVING_ROLES.flatMap((role) => Object.keys(GRANTS[role])).filter((name) => !name.endsWith(".*"));
    expect(named.filter((name) => !tables.has(name))).toEqual([]);
  });

  it("as the backup, is to read all that belongs to people and to write none of it", async () => {
    const kinds = new Set((await granted(roleName(database.server.prefix, "backup"))).map((what) => what.split(" ")[1]));
    expect([...kinds]).toEqual(["select"]);
  });

  it("gives the manager nothing behind the health wall: not a schema, a table, a key, a price or a count of sessions", async () => {
    const manager = roleName(database.server.prefix, "manager");
    const [care] = await database.admin`select has_schema_privilege(${manager}, 'care', 'usage') as usage`;
    expect(care?.["usage"]).toBe(false);
    const privileges = await granted(manager);
    expect(
      privileges.filter((what) =>
        /^care\.|practice_key|^billing\.|sessions_before|agreed_(talk|rhythm)|price|sealed|bedrijfsarts_contact_id/.test(what),
      ),
    ).toEqual([]);
  });

  it("lets nobody change or remove an audit row or move its checkpoint back, the owner included", async () => {
    for (const role of LOGIN_ROLES) {
      const privileges = await database.admin`
        select c.relname, p.privilege from pg_class c, unnest(array['update', 'delete', 'truncate']) as p(privilege)
        where c.relnamespace = 'audit'::regnamespace and c.relkind = 'r' and c.relname <> 'checkpoint' and has_table_privilege(${roleName(database.server.prefix, role)}, c.oid, p.privilege)`;
      expect(privileges.length > 0).toBe(role === "owner");
    }
    await expect(database.admin`delete from audit.event`).rejects.toMatchObject({ constraint_name: "audit_stays" });
    await database.admin`insert into audit.checkpoint values (gen_random_uuid(), 5, sha256('5'), now())`;
    await expect(database.admin`update audit.checkpoint set seq = seq - 1`).rejects.toMatchObject({
      constraint_name: "checkpoint_moves_on",
    });
    await expect(database.admin`delete from audit.checkpoint`).rejects.toMatchObject({ constraint_name: "checkpoint_stays" });
    await expect(database.admin`truncate audit.installation`).rejects.toMatchObject({ constraint_name: "audit_stays" });
  });

  it.each(SERVING_ROLES)("as %s, cannot become another role or see the queue's payloads", async (role) => {
    for (const other of LOGIN_ROLES.filter((name) => name !== role)) {
      const attempt = database.transactAs(role, {}, (tx) =>
        tx.execute(sql.raw(`set local role ${roleName(database.server.prefix, other)}`)),
      );
      await expect(attempt).rejects.toMatchObject({ code: "42501" });
    }
    const payloads = database.transactAs(role, {}, (tx) => tx.execute(sql`select data from queue.job_common`));
    await (role === "worker" ? expect(payloads).resolves.toBeDefined() : expect(payloads).rejects.toMatchObject({ code: "42501" }));
  });
});
