import type { ClientId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { getTableName, is, type SQL, sql } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import * as schema from "../schema/index.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";

/** What stays of a case behind the wall: the proof of what she allowed and withdrew. What was written beside it goes. */
const KEPT: ReadonlySet<string> = new Set(["privacy_basis", "privacy_sending", "introduction", "consent", "client_contact"]);

/** Her words, or papers of hers, as the employer's side could read them. */
const RELEASED = ["released_factor", "work_goal", "released_agreement", "shared_document", "evaluation", "joint_text"] as const;

/** A proof says that there was a note, and no longer what it said. */
const NOTE_GONE = "-";

interface CareTable {
  readonly name: string;
  /** Which rows of it are about this case. */
  readonly about: (trajectoryId: TrajectoryId) => SQL;
  /** Tables of care that its rows point at: theirs go later. */
  readonly after: readonly string[];
  /** Its rows name the case themselves. */
  readonly ofCase: boolean;
}

const CARE = careTables();

/** Tables of care whose rows name a case, and that an erasure empties. */
export const CASE_CARE_TABLES: readonly string[] = CARE.filter(({ ofCase }) => ofCase).map(({ name }) => name);

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
      return [{ name: config.name, after, ofCase: true, about: (id) => sql`trajectory_id = ${id}` }];
    const parent = references.find(({ foreignTable }) => getTableConfig(foreignTable).columns.some(({ name }) => name === "trajectory_id"));
    const column = parent?.columns[1]?.name;
    if (parent === undefined || column === undefined) return [];
    const { schema: home = "public", name } = getTableConfig(parent.foreignTable);
    const about = (id: TrajectoryId) =>
      sql`(tenant_id, ${sql.identifier(column)}) in (select tenant_id, id from ${sql.identifier(home)}.${sql.identifier(name)} where trajectory_id = ${id})`;
    return [{ name: config.name, after, ofCase: false, about }];
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

/** Decisions about the dossier, and not the dossier: they go with it and are not counted. */
const UNCOUNTED: ReadonlySet<string> = new Set(["erasure_accord", "dossier_hold"]);

export interface KindCount {
  readonly kind: string;
  readonly rows: number;
}

/** How many rows of each kind there are about a case: what an erasure takes away. Empty kinds are left out. */
export async function countCare(db: Db, tenant: PracticeId, trajectoryId: TrajectoryId): Promise<KindCount[]> {
  const counts = CARE.filter(({ name }) => !UNCOUNTED.has(name)).map(
    ({ name, about }) =>
      sql`select ${name}::text as kind, count(*)::int as rows from care.${sql.identifier(name)} where tenant_id = ${tenant} and ${about(trajectoryId)}`,
  );
  const documents = sql`select 'document'::text as kind, count(*)::int as rows from reports.document where tenant_id = ${tenant} and trajectory_id = ${trajectoryId} and audience <> 'invoice'`;
  const released = RELEASED.map(
    (name) =>
      sql`select ${name}::text as kind, count(*)::int as rows from work.${sql.identifier(name)} where tenant_id = ${tenant} and trajectory_id = ${trajectoryId}`,
  );
  return counted(db, [...counts, ...released, documents]);
}

/** What stays of a case when it is erased: the proof of what she allowed, what was invoiced, the course of the law, the log. */
const STAYS = ["care.consent", "care.privacy_basis", "billing.offer", "billing.invoice", "work.spell", "work.milestone_done"] as const;

/** How many rows of each kind stay, by kind. */
export function countKept(db: Db, tenant: PracticeId, trajectoryId: TrajectoryId): Promise<KindCount[]> {
  const of = (kind: string, table: string) =>
    sql`select ${kind}::text as kind, count(*)::int as rows from ${sql.raw(table)} where tenant_id = ${tenant} and trajectory_id = ${trajectoryId}`;
  return counted(db, [...STAYS.map((table) => of(table.slice(table.indexOf(".") + 1), table)), of("log", "audit.subject")]);
}

async function counted(db: Db, counts: readonly SQL[]): Promise<KindCount[]> {
  const rows = await db.execute(sql.join([...counts], sql` union all `));
  return [...rows].map(({ kind, rows: count }) => ({ kind: String(kind), rows: Number(count) })).filter(({ rows: count }) => count > 0);
}

/**
 * Erases what is kept about a client's health in this case: every row of care but the proof of what she allowed, what of it was released
 * to her employer, and every text and document of its reports. Invoices, the sickness case and the order stay.
 */
export async function eraseCare(db: Db, sealer: Sealer, trajectoryId: TrajectoryId): Promise<void> {
  const { tenant } = sealer;
  await db.execute(sql`select set_config('app.erasing', 'on', true)`);
  await clearProofs(db, sealer, trajectoryId);
  // The invoice stays, with its lines; which talk it was charged for goes with the talk.
  await db.execute(sql`
    delete from billing.invoiced_session i using care.session s
    where i.tenant_id = ${tenant} and s.tenant_id = i.tenant_id and s.id = i.session_id and s.trajectory_id = ${trajectoryId}`);
  for (const name of RELEASED)
    await db.execute(sql`delete from work.${sql.identifier(name)} where tenant_id = ${tenant} and trajectory_id = ${trajectoryId}`);
  await db.execute(sql`delete from work.reader_allowance where tenant_id = ${tenant} and trajectory_id = ${trajectoryId}`);
  for (const { name, about } of CARE)
    await db.execute(sql`delete from care.${sql.identifier(name)} where tenant_id = ${tenant} and ${about(trajectoryId)}`);
  await db.execute(sql`
    delete from reports.document where tenant_id = ${tenant} and trajectory_id = ${trajectoryId} and audience <> 'invoice'`);
  await db.execute(sql`
    delete from reports.report_version v using reports.report r
    where v.tenant_id = ${tenant} and r.tenant_id = v.tenant_id and r.id = v.report_id and r.trajectory_id = ${trajectoryId}`);
  await db.execute(sql`select set_config('app.erasing', 'off', true)`);
}

/** The proofs stand on their own: without the note, and without the talk in which they were given. */
async function clearProofs(db: Db, sealer: Sealer, trajectoryId: TrajectoryId): Promise<void> {
  const { tenant } = sealer;
  await db.execute(sql`update care.consent set session_id = null where tenant_id = ${tenant} and trajectory_id = ${trajectoryId}`);
  for (const name of ["consent", "privacy_basis"]) {
    const table = sql`care.${sql.identifier(name)}`;
    const rows = await db.execute(
      sql`select id from ${table} where tenant_id = ${tenant} and trajectory_id = ${trajectoryId} and note is not null`,
    );
    for (const { id } of rows) {
      const note = sealer.sealText({ table: `care.${name}`, row: String(id), column: "note" }, NOTE_GONE);
      await db.execute(sql`update ${table} set note = ${note} where tenant_id = ${tenant} and id = ${id}`);
    }
  }
}

/** What remains of her carries her code and no name: nobody who is not told otherwise knows who it was. */
export async function pseudonymise(db: Db, tenant: PracticeId, clientId: ClientId): Promise<void> {
  await db.execute(sql`
    update work.client set name = code, function = null, version = version + 1 where tenant_id = ${tenant} and id = ${clientId}`);
  // Mails to her stand under her own address.
  await db.execute(sql`select set_config('app.erasing', 'on', true)`);
  await db.execute(sql`
    delete from identity.mail m using care.client_contact c
    where m.tenant_id = ${tenant} and c.tenant_id = m.tenant_id and c.client_id = ${clientId} and lower(m."to") = lower(c.private_email)`);
  await db.execute(sql`select set_config('app.erasing', 'off', true)`);
  // How an import found her: taking that import back leaves her out.
  await db.execute(sql`delete from work.import_row where tenant_id = ${tenant} and client_id = ${clientId}`);
  await db.execute(sql`delete from care.client_contact where tenant_id = ${tenant} and client_id = ${clientId}`);
}
