import type { PracticeId } from "@hervat/domain/primitives";
import type { Sql, TransactionSql } from "postgres";
import { open, seal } from "../sealed/seal.ts";
import type { SealedTable } from "./sealed-tables.ts";

/** The practice's keys by number, and the one that seals from now on. */
export interface Keys {
  readonly tenant: PracticeId;
  readonly byNumber: ReadonlyMap<number, Uint8Array>;
  readonly current: number;
}

/** A process that was killed loses at most this many rows of work, and nobody waits longer for a row than these take. */
const ROWS_AT_ONCE = 100;

/**
 * Seals some rows of a table with the current key, in one short transaction. Rows that somebody else is changing are left for a next time.
 *
 * @returns how many rows; 0 when none was free, or none was left
 * @throws CannotOpenError when a value opens with none of the keys: then nothing of these rows was changed
 */
export async function sealSomeAnew(sql: Sql, table: SealedTable, keys: Keys): Promise<number> {
  const { name, columns, boundBy } = table;
  const { tenant, byNumber, current } = keys;
  const key = byNumber.get(current);
  if (key === undefined) throw new Error(`practice ${tenant} has no data key ${current}`);
  const listed = [...columns, ...boundBy].map(quoted).join(", ");
  const rowIs = ["tenant_id", ...boundBy].map((column, at) => `${quoted(column)} = $${at + 1}`).join(" and ");

  return sql.begin(async (tx) => {
    await asPractice(tx, tenant);
    const rows = await tx.unsafe<Record<string, unknown>[]>(
      `select ${listed} from ${name} where ${sealedOtherwise(columns)} limit ${ROWS_AT_ONCE} for update skip locked`,
      [tenant, numberOf(keys)],
    );
    for (const row of rows) {
      const bound = boundBy.map((column) => String(row[column]));
      const anew = columns.flatMap((column) => {
        const value = row[column];
        const place = { tenant, table: name, row: bound.length === 0 ? tenant : bound.join("/"), column };
        return value instanceof Uint8Array
          ? [
              {
                column,
                bytes: seal(
                  key,
                  current,
                  place,
                  open((number) => byNumber.get(number), place, value),
                ),
              },
            ]
          : [];
      });
      const set = anew.map(({ column }, at) => `${quoted(column)} = $${at + bound.length + 2}`).join(", ");
      const bytes = anew.map((one) => Buffer.from(one.bytes));
      await tx.unsafe(`update ${name} set ${set} where ${rowIs}`, [tenant, ...bound, ...bytes]);
    }
    return rows.length;
  });
}

/** How many rows of a table hold something that another key sealed. */
export async function countSealedOtherwise(tx: TransactionSql, { name, columns }: SealedTable, keys: Keys): Promise<number> {
  const statement = `select count(*)::int as left from ${name} where ${sealedOtherwise(columns)}`;
  const [row] = await tx.unsafe<{ left: number }[]>(statement, [keys.tenant, numberOf(keys)]);
  return row?.left ?? 0;
}

/** Row level security holds for the owner too. */
export async function asPractice(tx: TransactionSql, tenant: PracticeId): Promise<void> {
  await tx`select set_config('app.tenant', ${tenant}, true)`;
}

/** The number of its key stands behind the version in every sealed value. */
function sealedOtherwise(columns: readonly string[]): string {
  return `tenant_id = $1 and (${columns.map((column) => `substring(${quoted(column)} from 2 for 4) <> $2`).join(" or ")})`;
}

function numberOf({ current }: Keys): Buffer {
  const number = Buffer.alloc(4);
  number.writeUInt32BE(current);
  return number;
}

/** Names come out of the schema, never from outside; some of them are words of SQL. */
function quoted(name: string): string {
  return `"${name}"`;
}
