import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import { getTableConfig, type PgColumn, type PgTable } from "drizzle-orm/pg-core";
import type { Db } from "../tenancy/db.ts";

const ROWS_PER_STATEMENT = 5_000;

/**
 * Writes many rows with one parameter per statement: a list of values for each row would take the query builder longer to
 * write than PostgreSQL to store. What no row names gets its default.
 *
 * @param onConflict what stands behind the values: `on conflict ...`
 */
export async function insertMany<Table extends PgTable>(
  db: Db,
  table: Table,
  rows: readonly Table["$inferInsert"][],
  onConflict: SQL = sql``,
): Promise<void> {
  if (rows.length === 0) return;
  const columns = new Map<string, PgColumn>(Object.entries(getTableColumns(table)));
  const named = [...columns].filter(([key]) => rows.some((row) => key in row)).map(([, column]) => column);
  const names = sql.join(
    named.map((column) => sql.identifier(column.name)),
    sql`, `,
  );
  const types = sql.join(
    named.map((column) => sql`${sql.identifier(column.name)} ${sql.raw(column.getSQLType())}`),
    sql`, `,
  );
  const target = sql`${sql.identifier(getTableConfig(table).schema ?? "public")}.${sql.identifier(getTableName(table))}`;
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    const values = JSON.stringify(rows.slice(from, from + ROWS_PER_STATEMENT).map((row) => toRecord(row, columns)));
    await db.execute(
      sql`insert into ${target} (${names}) select ${names} from jsonb_to_recordset(${values}::jsonb) as given (${types}) ${onConflict}`,
    );
  }
}

function toRecord(row: object, columns: ReadonlyMap<string, PgColumn>): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(row)) {
    const column = columns.get(key);
    if (column !== undefined && value !== undefined) record[column.name] = toJson(column, value);
  }
  return record;
}

/** As PostgreSQL reads it out of JSON: bytes as their hexadecimal text, lists and objects as they are. */
function toJson(column: PgColumn, value: unknown): unknown {
  if (value === null || Array.isArray(value) || column.dataType === "json") return value;
  const driven = column.mapToDriverValue(value);
  return driven instanceof Uint8Array ? `\\x${Buffer.from(driven).toString("hex")}` : driven;
}
