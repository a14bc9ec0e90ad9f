import type { ClientId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { getTableName, is, type SQL, sql } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import * as schema from "../schema/index.ts";
import type { Db } from "../tenancy/db.ts";

/** What stays of a case behind the wall: the proof of what she allowed and withdrew. Their own texts about her go. */
const KEPT: ReadonlySet<string> = new Set([
  "privacy_basis",
  "privacy_sending",
  "introduction",
  "consent",
  "quiet_closing",
  "client_contact",
]);

interface CareTable {
  readonly name: string;
  /** Which rows of it are about this case. */
  readonly about: (trajectoryId: TrajectoryId) => SQL;
  /** Tables of care that its rows point at: theirs go later. */
  readonly after: readonly string[];
}

const CARE = careTables();

/** Every table of care that holds something about a case, those first that point at others. A new table is in it by itself. */
function careTables(): readonly CareTable[] {
  const tables = Object.values(schema)
    .filter((one) => is(one, PgTable))
    .map((table) => getTableConfig(table))
    .filter((config) => config.schema === "care" && !KEPT.has(config.name));
  const found = tables.flatMap((config): CareTable[] => {
    const references = config.foreignKeys.map((key) => key.reference());
    const after = references.map(({ foreignTable }) => getTableName(foreignTable)).filter((name) => name !== config.name);
    if (config.columns.some(({ name }) => name === "trajectory_id"))
      return [{ name: config.name, after, about: (id) => sql`trajectory_id = ${id}` }];
    const parent = references.find(({ foreignTable }) => getTableConfig(foreignTable).columns.some(({ name }) => name === "trajectory_id"));
    const column = parent?.columns[1]?.name;
    if (parent === undefined || column === undefined) return [];
    const { schema: home = "public", name } = getTableConfig(parent.foreignTable);
    const about = (id: TrajectoryId) =>
      sql`(tenant_id, ${sql.identifier(column)}) in (select tenant_id, id from ${sql.identifier(home)}.${sql.identifier(name)} where trajectory_id = ${id})`;
    return [{ name: config.name, after, about }];
  });
  return inOrder(found);
}

function inOrder(tables: readonly CareTable[]): CareTable[] {
  const names = new Set(tables.map(({ name }) => name));
  const left = [...tables];
  const ordered: CareTable[] = [];
  while (left.length > 0) {
    const next = left.findIndex(({ name }) => !left.some((other) => other.name !== name && other.after.includes(name)));
    const [table] = left.splice(next === -1 ? 0 : next, 1);
    if (table !== undefined && names.has(table.name)) ordered.push(table);
  }
  return ordered;
}

/** How many rows of each kind there are about a case: what an erasure takes away. Empty kinds are left out. */
export async function countCare(db: Db, tenant: PracticeId, trajectoryId: TrajectoryId): Promise<{ kind: string; rows: number }[]> {
  const counts = CARE.map(
    ({ name, about }) =>
      sql`select ${name}::text as kind, count(*)::int as rows from care.${sql.identifier(name)} where tenant_id = ${tenant} and ${about(trajectoryId)}`,
  );
  const documents = sql`select 'document'::text as kind, count(*)::int as rows from reports.document where tenant_id = ${tenant} and trajectory_id = ${trajectoryId} and audience <> 'invoice'`;
  const rows = await db.execute(sql.join([...counts, documents], sql` union all `));
  return [...rows].map(({ kind, rows: count }) => ({ kind: String(kind), rows: Number(count) })).filter(({ rows: count }) => count > 0);
}

/**
 * Erases what is kept about a client's health in this case: every row of care but the proof of what she allowed, and every text and
 * document of its reports. Invoices, the sickness case and the order stay.
 */
export async function eraseCare(db: Db, tenant: PracticeId, trajectoryId: TrajectoryId): Promise<void> {
  await db.execute(sql`select set_config('app.erasing', 'on', true)`);
  for (const { name, about } of CARE)
    await db.execute(sql`delete from care.${sql.identifier(name)} where tenant_id = ${tenant} and ${about(trajectoryId)}`);
  await db.execute(sql`
    delete from reports.document where tenant_id = ${tenant} and trajectory_id = ${trajectoryId} and audience <> 'invoice'`);
  await db.execute(sql`
    delete from reports.report_version v using reports.report r
    where v.tenant_id = ${tenant} and r.tenant_id = v.tenant_id and r.id = v.report_id and r.trajectory_id = ${trajectoryId}`);
  await db.execute(sql`select set_config('app.erasing', 'off', true)`);
}

/** What remains of her carries her code and no name: nobody who is not told otherwise knows who it was. */
export async function pseudonymise(db: Db, tenant: PracticeId, clientId: ClientId): Promise<void> {
  await db.execute(sql`
    update work.client set name = code, function = null, version = version + 1 where tenant_id = ${tenant} and id = ${clientId}`);
  await db.execute(sql`delete from care.client_contact where tenant_id = ${tenant} and client_id = ${clientId}`);
}
