import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WALLED_SCHEMAS } from "../migrate/apply-walls.ts";
import { LOGIN_ROLES, roleName } from "../migrate/login-roles.ts";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";
import { ALLOWED, isAllowed, unused } from "./allowed.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** Names that break a rule and are not allowed to, and allowances that nothing uses. */
function judge(list: Readonly<Record<string, string>>, broken: readonly string[]) {
  return { outside: broken.filter((name) => !isAllowed(list, name)), unused: unused(list, broken) };
}
const CLEAN = { outside: [], unused: [] };

const names = async (rows: Promise<readonly { name: string }[]>) => (await rows).map(({ name }) => name);

describe("in the catalogue", () => {
  it("every table has row level security, also for its owner", async () => {
    const open = await names(database.admin<{ name: string }[]>`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)' and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`);
    expect(judge(ALLOWED.openTables, open)).toEqual(CLEAN);
  });

  it("every table of a practice says so in a column that is never empty, and compares it in every policy", async () => {
    const without = await names(database.admin<{ name: string }[]>`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname in ${database.admin([...WALLED_SCHEMAS])}
        and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull and a.atttypid = 'uuid'::regtype) order by 1`);
    expect(judge(ALLOWED.withoutTenant, without)).toEqual(CLEAN);

    const policies = await database.admin<{ name: string; command: string; using: string | null; check: string | null }[]>`
      select schemaname || '.' || tablename as name, cmd as command, qual as using, with_check as check from pg_policies
      where permissive = 'PERMISSIVE' and schemaname <> 'auth'`;
    const loose = policies.filter(({ using, check }) =>
      [using, check].some((rule) => rule !== null && !/current_setting\('app\.(tenant|user)'/.test(rule)),
    );
    expect(loose.map(({ name, command }) => `${command} ${name}`)).toEqual(["INSERT audit.installation"]);
  });

  it("every policy of sign-in is for its own role alone", async () => {
    const roles = await database.admin<
      { roles: string[] }[]
    >`select distinct roles::text[] as roles from pg_policies where schemaname = 'auth'`;
    expect(roles).toEqual([{ roles: [roleName(database.server.prefix, "auth")] }]);
  });

  it("there is no view: a view reads as its owner", async () => {
    const views = await names(database.admin<{ name: string }[]>`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('v', 'm', 'f') and n.nspname !~ '^(pg_|information_schema)'`);
    expect(views).toEqual([]);
  });

  it("no function acts as its owner, and none is ours but the few that refuse", async () => {
    const functions = await database.admin<{ name: string; definer: boolean }[]>`
      select n.nspname || '.' || p.proname as name, p.prosecdef as definer from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname !~ '^(pg_|information_schema)' and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`;
    expect(functions.filter(({ definer }) => definer)).toEqual([]);
    expect(
      judge(
        ALLOWED.functions,
        functions.map(({ name }) => name),
      ),
    ).toEqual(CLEAN);
  });

  it("every foreign key carries the tenant on both sides", async () => {
    const keys = await names(database.admin<{ name: string }[]>`
      select n.nspname || '.' || c.relname || '.' || k.conname as name
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where k.contype = 'f' and n.nspname !~ '^(pg_|information_schema)' and not (
        exists (select 1 from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any(k.conkey) and a.attname = 'tenant_id')
        and exists (select 1 from pg_attribute a where a.attrelid = k.confrelid and a.attnum = any(k.confkey) and a.attname = 'tenant_id'))`);
    expect(judge(ALLOWED.foreignKeys, keys)).toEqual(CLEAN);
  });

  it("every unique index carries the tenant", async () => {
    const indexes = await names(database.admin<{ name: string }[]>`
      select n.nspname || '.' || c.relname || '.' || x.relname as name
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
      where i.indisunique and n.nspname !~ '^(pg_|information_schema)'
        and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attnum = any(i.indkey::int2[]) and a.attname = 'tenant_id')`);
    expect(judge(ALLOWED.uniqueIndexes, indexes)).toEqual(CLEAN);
  });

  it("a restrictive policy stands where a role sees less than its practice", async () => {
    const narrowed = await names(
      database.admin<
        { name: string }[]
      >`select schemaname || '.' || tablename || ' ' || policyname as name from pg_policies where permissive = 'RESTRICTIVE' order by 1`,
    );
    expect(narrowed.filter((name) => !name.includes(" client_has_"))).toEqual([
      "reports.brought_report hr_reads_her_employers",
      "reports.brought_report practice_reads_what_is_offered",
      "reports.document link_reads_released",
      "reports.document manager_reads_released",
      "reports.report link_reads_released",
      "work.contact manager_reads_work_contacts",
      "work.joint_text link_reads_none",
      "work.joint_text manager_reads_what_lies_before_him",
      "work.reader_allowance manager_reads_his_own",
      "work.released_agreement manager_reads_by_consent",
      "work.released_factor manager_reads_by_consent",
      "work.work_goal manager_reads_by_consent",
    ]);
  });

  it("a client has a wall of her own before every table she may read, but what all of the practice share", async () => {
    const open = await names(database.admin<{ name: string }[]>`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname in ${database.admin([...WALLED_SCHEMAS])}
        and has_any_column_privilege(${roleName(database.server.prefix, "client")}, c.oid, 'select')
        and not exists (select from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname and p.policyname like 'client_has_%')
      order by 1`);
    // Her own person and those of the practice; the key of the practice; what is only added to, and how far it has come.
    const shared = [
      "audit.checkpoint",
      "audit.installation",
      "identity.mail",
      "identity.person",
      "identity.practice",
      "identity.practice_key",
      // In which words a questionnaire is asked; which of them is asked of whom stands sealed.
      "work.questionnaire",
      "work.room",
    ];
    expect(open.filter((name) => !shared.includes(name))).toEqual([]);
  });
});

describe("the login roles", () => {
  it("own nothing, are members of nothing and can make nothing; only the backup reads past row level security", async () => {
    const roles = LOGIN_ROLES.map((role) => roleName(database.server.prefix, role));
    const facts = await database.admin`
      select rolname as name, rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolinherit as strong, rolbypassrls as past,
        exists (select 1 from pg_auth_members m where m.member = r.oid or m.roleid = r.oid) as member,
        exists (select 1 from pg_class c where c.relowner = r.oid) or exists (select 1 from pg_namespace n where n.nspowner = r.oid) as owner
      from pg_roles r where rolname in ${database.admin(roles)} order by 1`;
    expect(facts.map(({ name, ...rest }) => [String(name).slice(database.server.prefix.length), rest])).toEqual(
      LOGIN_ROLES.toSorted().map((role) => [role, { strong: false, past: role === "backup", member: false, owner: role === "owner" }]),
    );
  });
});
