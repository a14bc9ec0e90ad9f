import { createHash } from "node:crypto";
import type { Sql } from "postgres";
import { GRANTS } from "./grants.ts";
import { type LoginRole, roleName, SERVING_ROLES } from "./login-roles.ts";
import { CLIENT_CASE_WALL, NARROWED } from "./narrowed.ts";
import { QUEUES } from "./queues.ts";

/** Schemas whose tables all have row level security; `queue` and `migration` hold no data of a practice. */
export const WALLED_SCHEMAS = ["identity", "care", "work", "billing", "reports", "audit", "auth"] as const;
const SCHEMAS = [...WALLED_SCHEMAS, "queue"] as const;

/**
 * Brings every table behind its walls and gives each login role exactly what `GRANTS` says. Applied after the migrations,
 * skipped when nothing changed since.
 */
export async function applyWalls(sql: Sql, prefix: string): Promise<void> {
  const tables = await sql<WalledTable[]>`
    select n.nspname as schema, c.relname as name,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'trajectory_id' and not a.attisdropped) as "ofCase"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in ${sql([...WALLED_SCHEMAS])} order by 1, 2`;
  const statements = wallStatements(tables, prefix);
  const fingerprint = createHash("sha256").update(statements.join("\n")).digest("hex");
  await sql`create table if not exists migration.walls (one boolean primary key default true check (one), fingerprint text not null)`;
  const [applied] = await sql<{ fingerprint: string }[]>`select fingerprint from migration.walls`;
  if (applied?.fingerprint === fingerprint) return;

  await sql.begin(async (tx) => {
    await tx.unsafe(statements.join(";\n"));
    await tx`insert into migration.walls (fingerprint) values (${fingerprint}) on conflict (one) do update set fingerprint = excluded.fingerprint`;
  });
}

interface WalledTable {
  readonly schema: string;
  readonly name: string;
  /** It names the case that its rows are about. */
  readonly ofCase: boolean;
}

function wallStatements(tables: readonly WalledTable[], prefix: string): string[] {
  const name = (role: LoginRole) => roleName(prefix, role);
  const everyone = [...SERVING_ROLES, "backup" as const].map(name).join(", ");
  return [
    ...tables.map(
      ({ schema, name: table }) => `alter table ${schema}.${quoted(table)} enable row level security, force row level security`,
    ),
    ...SCHEMAS.map((schema) => `revoke all on schema ${schema} from public, ${everyone}`),
    ...SCHEMAS.map((schema) => `revoke all on all tables in schema ${schema} from public, ${everyone}`),
    ...SERVING_ROLES.flatMap((role) => grantsOf(role, tables, name(role))),
    ...tables.filter(({ schema }) => schema === "auth").flatMap(({ name: table }) => signInPolicy(table, name("auth"))),
    ...NARROWED.flatMap(({ role, table, name: policy, using }) => [
      `drop policy if exists ${policy} on ${table}`,
      `create policy ${policy} on ${table} as restrictive for select to ${name(role)} using (${using})`,
    ]),
    ...tables.filter((table) => table.ofCase && readByClient(table)).flatMap((table) => caseWall(table, name("client"))),
    ...WALLED_SCHEMAS.map((schema) => `grant usage on schema ${schema} to ${name("backup")}`),
    ...WALLED_SCHEMAS.map((schema) => `grant select on all tables in schema ${schema} to ${name("backup")}`),
    `grant usage on schema migration to ${name("backup")}`,
    `grant select on migration.applied to ${name("backup")}`,
    ...queueStatements(name),
  ];
}

function grantsOf(role: (typeof SERVING_ROLES)[number], tables: readonly { schema: string; name: string }[], grantee: string): string[] {
  const grants = GRANTS[role];
  const schemas = new Set(Object.keys(grants).map((table) => table.slice(0, table.indexOf("."))));
  return [
    ...[...schemas].map((schema) => `grant usage on schema ${schema} to ${grantee}`),
    ...tables.flatMap(({ schema, name }) => {
      const privileges = grants[`${schema}.${name}`] ?? grants[`${schema}.*`] ?? "";
      return privileges === "" ? [] : [`grant ${privileges} on ${schema}.${quoted(name)} to ${grantee}`];
    }),
  ];
}

function readByClient({ schema, name }: WalledTable): boolean {
  return (GRANTS.client[`${schema}.${name}`] ?? "") !== "";
}

/** A client has the rows of her own cases, to read and to write. A log of a refusal may name another's; it is read like the rest. */
function caseWall({ schema, name: table }: WalledTable, grantee: string): string[] {
  const { name, using } = CLIENT_CASE_WALL;
  const at = `${schema}.${quoted(table)}`;
  const does = schema === "audit" ? "select" : "all";
  return [
    `drop policy if exists ${name} on ${at}`,
    `create policy ${name} on ${at} as restrictive for ${does} to ${grantee} using (${using})`,
  ];
}

/** Sign-in has no practice yet: its rows are for the role `auth` alone. */
function signInPolicy(table: string, grantee: string): string[] {
  return [
    `drop policy if exists sign_in on auth.${quoted(table)}`,
    `create policy sign_in on auth.${quoted(table)} for all to ${grantee} using (true) with check (true)`,
  ];
}

/** A router may add a job in its own transaction and read nothing of it back; the worker has the whole queue. */
function queueStatements(name: (role: LoginRole) => string): string[] {
  const senders = ["auth", "coach", "manager", "client", "link"] as const;
  const adding = senders.map(name).join(", ");
  return [
    `grant usage on schema queue to ${adding}, ${name("worker")}`,
    `grant insert, select(id, start_after) on queue.job_common to ${adding}`,
    `grant select on queue.queue to ${adding}`,
    `grant execute on function queue.job_now() to ${adding}`,
    `grant select, insert, update, delete on all tables in schema queue to ${name("worker")}`,
    `grant execute on all functions in schema queue to ${name("worker")}`,
    ...Object.entries(QUEUES).map(([queue, options]) => `select queue.create_queue('${queue}', '${JSON.stringify(options)}'::jsonb)`),
  ];
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
