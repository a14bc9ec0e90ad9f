import type { ClientId, MembershipId, TrajectoryId } from "@hervat/domain/primitives";
import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { getTableConfig, type PgColumn, type PgTable } from "drizzle-orm/pg-core";
import type { Sealed } from "../sealed/sealed-value.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import type { Through } from "./decisions.ts";
import { type CaseTable, caseTables, practiceTables, type TakenTable } from "./tables.ts";

export type TakenRow = Readonly<Record<string, unknown>>;
/** Per schema and table the rows that there are; a table without any is left out. */
export type TakenRows = Readonly<Record<string, Readonly<Record<string, readonly TakenRow[]>>>>;

export interface TakenCase {
  readonly clientId: ClientId;
  readonly trajectoryIds: readonly TrajectoryId[];
  /** Who takes it along: her own notes leave whole. */
  readonly reader: MembershipId | null;
}

/**
 * All that is kept about one client in these trajectories, opened. Of a note that someone else wrote only what was signed, and
 * never what she wrote for herself alone.
 *
 * @throws CannotOpenError
 */
export async function readTakenCase(db: Db, sealer: Sealer, taken: TakenCase): Promise<TakenRows> {
  const found = await Promise.all(
    caseTables.map(async (one) => ({ one, rows: await rowsOf(db, sealer, one, aboutCase(one.decision.through, taken)) })),
  );
  return bySchema(found.map(({ one, rows }) => ({ one, rows: one.name === "care.session_note" ? notesFor(taken.reader, rows) : rows })));
}

/** What belongs to no case: who the practice is and works with, and invoices of several cases together. */
export async function readTakenPractice(db: Db, sealer: Sealer): Promise<TakenRows> {
  const shared = await Promise.all(practiceTables.map(async (one) => ({ one, rows: await rowsOf(db, sealer, one, undefined) })));
  const loose = await Promise.all(
    caseTables
      .filter(({ name }) => ["billing.invoice", "billing.invoice_line", "billing.payment", "reports.document"].includes(name))
      .map(async (one) => ({ one, rows: await rowsOf(db, sealer, one, aboutNobody(one.decision.through)) })),
  );
  return bySchema([...shared, ...loose]);
}

/** How many rows of each table there are about these cases, whoever asks: what a file that says it is complete is held against. */
export async function countTakenCase(db: Db, sealer: Sealer, taken: Omit<TakenCase, "reader">): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const { table, name, decision } of caseTables) {
    const where = and(ofTenant(table, sealer), aboutCase(decision.through, taken));
    counts[name] = await db.$count(table, where);
  }
  return counts;
}

async function rowsOf(db: Db, sealer: Sealer, { table, name, columns, decision }: TakenTable, about: SQL | undefined): Promise<TakenRow[]> {
  const { primaryKeys, columns: all } = getTableConfig(table);
  const order = primaryKeys[0]?.columns ?? all.filter(({ primary }) => primary);
  const rows = await db
    .select({ ...columns })
    .from(table)
    .where(and(ofTenant(table, sealer), about))
    .orderBy(...order.map((column) => asc(column)));
  const key = "key" in decision ? decision.key : undefined;
  return rows.map((row) => opened(sealer, name, columns, row, key ?? ["id"]));
}

/** A person belongs to no practice; row level security shows those who work at this one. */
function ofTenant(table: PgTable, sealer: Sealer): SQL | undefined {
  const { columns, name } = getTableConfig(table);
  const tenant = columns.find((column) => column.name === (name === "practice" ? "id" : "tenant_id"));
  return tenant && eq(tenant, sealer.tenant);
}

function aboutCase(through: Through, { clientId, trajectoryIds }: Omit<TakenCase, "reader">): SQL | undefined {
  const cases = [...trajectoryIds];
  switch (through.by) {
    case "trajectory":
      return inArray(sql.identifier("trajectory_id"), cases);
    case "itself":
      return inArray(sql.identifier("id"), cases);
    case "client":
      return sql`${sql.identifier(through.column)} = ${clientId}`;
    case "parent":
      return sql`(tenant_id, ${sql.identifier(through.column)}) in (select p.tenant_id, p.id from ${tableNamed(through.table)} p where ${inArray(sql`p.trajectory_id`, cases)})`;
    case "log":
      return sql`(tenant_id, id) in (select s.tenant_id, s.event_id from audit.subject s where ${inArray(sql`s.trajectory_id`, cases)})`;
  }
}

function aboutNobody(through: Through): SQL | undefined {
  if (through.by !== "parent") return isNull(sql`trajectory_id`);
  return sql`(tenant_id, ${sql.identifier(through.column)}) in (select p.tenant_id, p.id from ${tableNamed(through.table)} p where p.trajectory_id is null)`;
}

function tableNamed(name: string): SQL {
  return sql.join(
    name.split(".").map((part) => sql.identifier(part)),
    sql`.`,
  );
}

function opened(
  sealer: Sealer,
  table: string,
  columns: Readonly<Record<string, PgColumn>>,
  row: TakenRow,
  key: readonly string[],
): TakenRow {
  const named = Object.entries(columns);
  const bound = key.map((part) => row[named.find(([, column]) => column.name === part)?.[0] ?? part]).join("/");
  const entries = named.map(([property, column]) => {
    const value = row[property];
    const shut = column.getSQLType() === "bytea" && value instanceof Uint8Array;
    return [property, shut ? read(sealer.openText({ table, row: bound, column: column.name }, asSealed(value))) : value];
  });
  return Object.fromEntries(entries);
}

/** What was sealed as a value is one again; a text stays a text, also one that begins like a value. */
function read(text: string): unknown {
  if (!/^[{[]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Every column of bytes that is taken along as a row is a sealed one; a test opens them all. */
function asSealed(bytes: Uint8Array): Sealed {
  return bytes as Sealed;
}

function notesFor(reader: MembershipId | null, notes: readonly TakenRow[]): TakenRow[] {
  return notes.flatMap((note) => {
    if (reader !== null && note["authorMembershipId"] === reader) return [note];
    const { private: _hers, ...rest } = note;
    return note["signedAt"] === null ? [] : [rest];
  });
}

function bySchema(found: readonly { readonly one: Pick<CaseTable, "name">; readonly rows: readonly TakenRow[] }[]): TakenRows {
  const grouped: Record<string, Record<string, readonly TakenRow[]>> = {};
  for (const { one, rows } of found) {
    const [home = "", name = ""] = one.name.split(".");
    if (rows.length > 0) grouped[home] = { ...grouped[home], [name]: rows };
  }
  return grouped;
}
