import { setTimeout as wait } from "node:timers/promises";
import { ok, type PracticeId, type Result, refuse } from "@hervat/domain/primitives";
import postgres, { type Sql } from "postgres";
import type { KeyEncryptionKey } from "../sealed/key-encryption-key.ts";
import { asPractice, countSealedOtherwise, type Keys, sealSomeAnew } from "./seal-anew.ts";
import { type SealedTable, sealedTables } from "./sealed-tables.ts";

export interface Rotation {
  /** Which practice gets another key. */
  readonly tenant: PracticeId;
  readonly wrappedBy: KeyEncryptionKey;
  readonly now: () => Date;
  /** After every transaction: how many rows are done, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
  /** How long to wait for what was begun before, in milliseconds. */
  readonly patience?: number;
}

export interface Rotated {
  /** The key that seals from now on. */
  readonly current: number;
  readonly retired: readonly number[];
  /** Sealed anew by this call; a call that was killed did its part before. */
  readonly rows: number;
}

export type RotateRefusal =
  | { readonly kind: "already-running" }
  /** Something that was begun before still runs. All is sealed anew; the old key is kept until a next call. */
  | { readonly kind: "still-in-use" };

const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 50;
const KEYS_LOCK = 7_284_011;

/**
 * Another data key for a practice: made, everything sealed anew with it, and the old one thrown away once nothing needs it. Beside a
 * running product: until the end both keys open. Killed at any moment and called again, it goes on where it was.
 *
 * @param ownerUrl of the owner, who alone may touch what is otherwise never changed.
 * @throws CannotOpenError when a value opens with none of the keys: both keys are kept
 */
export async function rotateKeys(ownerUrl: string, rotation: Rotation): Promise<Result<Rotated, RotateRefusal>> {
  const { tenant, patience = PATIENCE_MS } = rotation;
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const [held] = await sql<{ free: boolean }[]>`select pg_try_advisory_lock(${KEYS_LOCK}, hashtext(${tenant})) as free`;
    if (held?.free !== true) return refuse({ kind: "already-running" });
    const keys = await currentKeys(sql, rotation);
    const tables = sealedTables();
    const total = await countAll(sql, tables, keys);
    let rows = 0;
    const until = Date.now() + patience;
    for (;;) {
      const before = rows;
      rows += await sealAll(sql, tables, keys, (more) => rotation.onProgress?.(Math.min(before + more, total), total));
      if (!(await othersEnded(sql, until))) return refuse({ kind: "still-in-use" });
      const retired = await retire(sql, tables, keys, rotation.now());
      if (retired !== undefined) return ok({ current: keys.current, retired, rows });
      if (Date.now() > until) return refuse({ kind: "still-in-use" });
      await wait(LOOK_EVERY_MS);
    }
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** A new key, unless a call before this one made it and was stopped. */
async function currentKeys(sql: Sql, { tenant, wrappedBy, now }: Rotation): Promise<Keys> {
  return sql.begin(async (tx) => {
    await asPractice(tx, tenant);
    const known = await tx<{ number: number; wrapped: Uint8Array; retired: boolean }[]>`
      select number, wrapped, retired_at is not null as retired from identity.practice_key where tenant_id = ${tenant} order by number for update`;
    const live = known.filter(({ retired }) => !retired);
    const byNumber = new Map<number, Uint8Array>();
    for (const { number, wrapped } of live) byNumber.set(number, await wrappedBy.unwrap(tenant, number, wrapped));
    const newest = known.at(-1)?.number;
    if (newest === undefined || live.length === 0) throw new Error(`practice ${tenant} has no data key in use`);
    if (live.length > 1) return { tenant, byNumber, current: newest };

    const current = newest + 1;
    const { key, wrapped } = await wrappedBy.makeDataKey(tenant, current);
    await tx`insert into identity.practice_key (tenant_id, number, wrapped, created_at) values (${tenant}, ${current}, ${Buffer.from(wrapped)}, ${now()})`;
    return { tenant, byNumber: byNumber.set(current, key), current };
  });
}

async function sealAll(sql: Sql, tables: readonly SealedTable[], keys: Keys, tell: (rows: number) => void): Promise<number> {
  let rows = 0;
  for (const table of tables) {
    for (let some = await sealSomeAnew(sql, table, keys); some > 0; some = await sealSomeAnew(sql, table, keys)) {
      rows += some;
      tell(rows);
    }
  }
  return rows;
}

async function countAll(sql: Sql, tables: readonly SealedTable[], keys: Keys): Promise<number> {
  return sql.begin(async (tx) => {
    await asPractice(tx, keys.tenant);
    let left = 0;
    for (const table of tables) left += await countSealedOtherwise(tx, table, keys);
    return left;
  });
}

/**
 * Waits for every transaction of this database that runs now. One of them may have read the keys before the new one was there and
 * still write with the old one, or have read a value before it was sealed anew and still have to open it.
 */
async function othersEnded(sql: Sql, until: number): Promise<boolean> {
  const running = async () => {
    const rows = await sql<{ id: string }[]>`
      select l.virtualxid as id from pg_locks l join pg_stat_activity a on a.pid = l.pid
      where l.locktype = 'virtualxid' and l.granted and l.pid <> pg_backend_pid() and a.datname = current_database()`;
    return rows.map(({ id }) => id);
  };
  const before = new Set(await running());
  for (let left = before.size; left > 0; left = (await running()).filter((id) => before.has(id)).length) {
    if (Date.now() > until) return false;
    await wait(LOOK_EVERY_MS);
  }
  return true;
}

/** Throws the older keys away when nothing needs them; undefined when something does. */
async function retire(sql: Sql, tables: readonly SealedTable[], keys: Keys, now: Date): Promise<readonly number[] | undefined> {
  return sql.begin(async (tx) => {
    await asPractice(tx, keys.tenant);
    for (const table of tables) if ((await countSealedOtherwise(tx, table, keys)) > 0) return undefined;
    const rows = await tx<{ number: number }[]>`
      update identity.practice_key set retired_at = ${now}, wrapped = ''::bytea
      where tenant_id = ${keys.tenant} and number < ${keys.current} and retired_at is null returning number`;
    return rows.map(({ number }) => number).sort((one, other) => one - other);
  });
}
