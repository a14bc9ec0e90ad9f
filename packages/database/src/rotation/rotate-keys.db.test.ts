import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { newId, PracticeId } from "@hervat/domain/primitives";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { mailServers } from "../schema/mail-server.ts";
import { keyEncryptionKey } from "../sealed/key-encryption-key.ts";
import { CannotOpenError, open } from "../sealed/seal.ts";
import { createTestDatabase, type TestDatabase } from "../testing/create-test-database.ts";
import { givenFullPractice } from "../testing/given-full-practice.ts";
import { givenPractice, inPractice, TEST_MASTER_KEY, TEST_NOW, testKeyring } from "../testing/given-practice.ts";
import { type Rotation, rotateKeys } from "./rotate-keys.ts";
import { sealedTables } from "./sealed-tables.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const wrappedBy = keyEncryptionKey(TEST_MASTER_KEY);
const rotate = (tenant: PracticeId, more: Partial<Rotation> = {}) =>
  rotateKeys(database.ownerUrl, { tenant, wrappedBy, now: () => TEST_NOW, ...more });

interface Kept {
  readonly where: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly bytes: Uint8Array;
}

/** Everything sealed of a practice, past every wall. */
async function allSealed(tenant: PracticeId): Promise<Kept[]> {
  const found: Kept[] = [];
  for (const { name, columns, boundBy } of sealedTables()) {
    const rows = await database.admin<Record<string, unknown>[]>`select * from ${database.admin(name)} where tenant_id = ${tenant}`;
    for (const row of rows) {
      const bound = boundBy.length === 0 ? tenant : boundBy.map((column) => row[column]).join("/");
      for (const column of columns) {
        const bytes = row[column];
        if (bytes instanceof Uint8Array) found.push({ where: `${name}.${column} ${bound}`, table: name, row: bound, column, bytes });
      }
    }
  }
  return found;
}

async function keysOf(tenant: PracticeId) {
  return database.admin<{ number: number; wrapped: Uint8Array; retired_at: Date | null }[]>`
    select number, wrapped, retired_at from identity.practice_key where tenant_id = ${tenant} order by number`;
}

async function opener(tenant: PracticeId): Promise<(kept: Kept) => string> {
  const keys = new Map<number, Uint8Array>();
  for (const { number, wrapped, retired_at } of await keysOf(tenant))
    if (retired_at === null) keys.set(number, await wrappedBy.unwrap(tenant, number, wrapped));
  return ({ table, row, column, bytes }) =>
    Buffer.from(open((number) => keys.get(number), { tenant, table, row, column }, bytes)).toString("base64");
}

const numberOf = ({ bytes }: Kept) => Buffer.from(bytes).readUInt32BE(1);

describe("another data key", () => {
  it("seals all that a practice has anew, says the same, and the old key opens nothing", async () => {
    const { id } = await givenFullPractice(database);
    const other = await givenFullPractice(database);
    const before = await allSealed(id);
    const opened = await opener(id);
    const said = new Map(before.map((kept) => [kept.where, opened(kept)]));
    const told: (readonly [number, number])[] = [];

    const outcome = await rotate(id, { onProgress: (done, total) => told.push([done, total]) });

    expect(outcome).toMatchObject({ ok: true, value: { current: 2, retired: [1] } });
    expect(told.at(-1)).toEqual([told.at(-1)?.[1], told.at(-1)?.[1]]);
    const after = await allSealed(id);
    const opens = await opener(id);
    expect(new Map(after.map((kept) => [kept.where, opens(kept)]))).toEqual(said);
    expect(new Set(after.map(numberOf))).toEqual(new Set([2]));
    for (const kept of before) expect(() => opens(kept)).toThrow(CannotOpenError);
    expect((await keysOf(id)).map(({ number, wrapped, retired_at }) => [number, wrapped.length > 0, retired_at])).toEqual([
      [1, false, TEST_NOW],
      [2, true, null],
    ]);
    expect(new Set((await allSealed(other.id)).map(numberOf))).toEqual(new Set([1]));
  });

  it("knows every sealed column: none of the database that holds a sealed value is left out", async () => {
    const { id } = await givenFullPractice(database);
    const known = new Set(sealedTables().flatMap(({ name, columns }) => columns.map((column) => `${name}.${column}`)));
    const columns = await database.admin<{ home: string; name: string; column: string }[]>`
      select table_schema as home, table_name as name, column_name as column from information_schema.columns
      where data_type = 'bytea' and table_schema in ('identity', 'care', 'work', 'billing', 'reports')`;
    const holding: string[] = [];
    for (const { home, name, column } of columns) {
      const [row] = await database.admin`select 1 from ${database.admin(home)}.${database.admin(name)} where tenant_id = ${id}
        and substring(${database.admin(column)} from 1 for 5) = '\\x0100000001'::bytea and length(${database.admin(column)}) >= 33 limit 1`;
      if (row !== undefined && `${home}.${name}` !== "identity.practice_key") holding.push(`${home}.${name}.${column}`);
    }
    expect(holding.filter((column) => !known.has(column))).toEqual([]);
    expect(holding.length).toBeGreaterThan(40);
  });

  it("goes on where a killed process left it, with the key that was made then", async () => {
    const { id } = await givenFullPractice(database);
    const child = spawn(process.execPath, [fileURLToPath(new URL("./rotate-and-hang.ts", import.meta.url))], {
      env: { ...process.env, OWNER_URL: database.ownerUrl, TENANT: id, MASTER_KEY: Buffer.from(TEST_MASTER_KEY).toString("base64") },
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    await once(child, "exit");
    const half = (await allSealed(id)).map(numberOf);
    expect(new Set(half)).toEqual(new Set([1, 2]));
    const opens = await opener(id);
    for (const kept of await allSealed(id)) opens(kept);

    // The server lets go of what a killed process held once it notices.
    const outcome = await vi.waitFor(
      async () => {
        const again = await rotate(id);
        expect(again).not.toEqual({ ok: false, refusal: { kind: "already-running" } });
        return again;
      },
      { timeout: 20_000, interval: 100 },
    );
    expect(outcome).toMatchObject({ ok: true, value: { current: 2, retired: [1] } });
    expect(new Set((await allSealed(id)).map(numberOf))).toEqual(new Set([2]));
  });

  it("waits for who still writes with the old key, and seals that anew too", async () => {
    const practice = await givenPractice(database);
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let read = () => {};
    const keysRead = new Promise<void>((resolve) => {
      read = resolve;
    });
    const writing = inPractice(database, practice, async (tx, sealer) => {
      read();
      await held;
      const password = sealer.sealText({ table: "identity.mail_server", row: practice.id, column: "password" }, "geheim");
      const server = { host: "localhost", port: 25, security: "none", fromAddress: "a@example.org", fromName: "A" } as const;
      await tx.insert(mailServers).values({ ...server, tenantId: practice.id, username: "a", password });
    });
    await keysRead;
    expect(await rotate(practice.id, { patience: 100 })).toEqual({ ok: false, refusal: { kind: "still-in-use" } });
    const rotating = rotate(practice.id);
    letGo();
    await writing;
    expect(await rotating).toMatchObject({ ok: true, value: { current: 2, retired: [1] } });
    const at = { table: "identity.mail_server", row: practice.id, column: "password" };
    const password = await inPractice(database, practice, async (tx) => {
      const [row] = await tx.select().from(mailServers).where(eq(mailServers.tenantId, practice.id));
      return row?.password && (await testKeyring.sealerFor(tx, practice.id)).openText(at, row.password);
    });
    expect(password).toBe("geheim");
  });

  it("leaves a practice alone on which another call works, and refuses what is no practice", async () => {
    const { id } = await givenFullPractice(database);
    await database.admin.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(7284011, hashtext(${id}))`;
      expect(await rotate(id)).toEqual({ ok: false, refusal: { kind: "already-running" } });
    });
    expect(new Set((await allSealed(id)).map(numberOf))).toEqual(new Set([1]));
    await expect(rotate(newId(PracticeId))).rejects.toThrow("has no data key");
  });
});
