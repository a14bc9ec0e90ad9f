import type { Sql, TransactionSql } from "postgres";
import { WALLED_SCHEMAS } from "../migrate/apply-walls.ts";

export interface BackedUpTable {
  /** `schema.name`, quoted where needed. */
  readonly table: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
}

/**
 * Every table that belongs to people, in an order in which no row refers to one that comes later. The queue is not among them:
 * what was in it follows from the items that are not done.
 */
export async function backedUpTables(sql: Sql | TransactionSql): Promise<BackedUpTable[]> {
  const tables = await sql<{ oid: number; table: string; columns: string[]; key: string[]; needs: number[] }[]>`
    select c.oid::int as oid, format('%I.%I', n.nspname, c.relname) as table,
      (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select array_agg(quote_ident(a.attname) order by array_position(i.indkey::int2[], a.attnum)) from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey::int2[]) where i.indrelid = c.oid and i.indisprimary) as key,
      (select coalesce(array_agg(distinct k.confrelid::int), '{}') from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ${sql([...WALLED_SCHEMAS])} order by 2`;
  const ordered: (typeof tables)[number][] = [];
  const done = new Set<number>();
  while (ordered.length < tables.length) {
    const ready = tables.filter(({ oid, needs }) => !done.has(oid) && needs.every((needed) => done.has(needed)));
    if (ready.length === 0) throw new Error("the tables refer to each other in a circle");
    for (const table of ready) {
      ordered.push(table);
      done.add(table.oid);
    }
  }
  return ordered.map(({ table, columns, key }) => ({ table, columns, key }));
}

/** The last migration that was applied; undefined in a database without any. */
export async function schemaVersion(sql: Sql | TransactionSql): Promise<number | undefined> {
  const [made] = await sql<{ made: boolean }[]>`select to_regclass('migration.applied') is not null as made`;
  if (made?.made !== true) return undefined;
  const [row] = await sql<{ version: string | null }[]>`select max(created_at) as version from migration.applied`;
  return row?.version === null || row === undefined ? undefined : Number(row.version);
}
