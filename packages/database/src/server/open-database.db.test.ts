import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { backup, restore } from "../backup/index.ts";
import { LOGIN_ROLES, roleName } from "../migrate/login-roles.ts";
import { urlAs } from "../tenancy/database.ts";
import { createTestDatabase, givenFullPractice, givenPractice, TEST_NOW } from "../testing/index.ts";
import { databaseAt } from "../testing/test-server.ts";
import { clearDemo } from "./clear-demo.ts";
import { openDatabase, prepareDatabase } from "./open-database.ts";
import { readSecrets } from "./secrets.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hervat-open-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a database at an address of its own", () => {
  it("is made ready by an owner who is no superuser, twice at once and again later", { timeout: 60_000 }, async () => {
    const { adminUrl } = inject("testServer");
    const prefix = `o${randomBytes(4).toString("hex")}_`;
    const [name, owner] = [`${prefix}database`, `${prefix}someone`];
    const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
    await admin.unsafe(`create role ${owner} login createrole password 'p'`);
    await admin.unsafe(`create database ${name} owner ${owner}`);
    const databaseUrl = urlAs(databaseAt(adminUrl, name), owner, "p");
    const secrets = await readSecrets(folder, {});
    const open = () => openDatabase({ dataFolder: folder, secrets, databaseUrl, prefix });

    const opened = [...(await Promise.all([open(), open()])), await open()];
    for (const database of opened) {
      expect(database.embedded).toBe(false);
      expect(database.backupReadsAll).toBe(false);
      const [row] = await database.transactAs("coach", {}, (tx) => tx.execute(sql`select current_user as role`));
      expect(row?.["role"]).toBe(`${prefix}coach`);
      await database.close();
    }
    await expect(
      backup({ backupUrl: opened[0]?.backupUrl ?? "", out: join(folder, "none"), keyFingerprint: "k", now: TEST_NOW }),
    ).rejects.toMatchObject({ kind: "not-allowed" });

    await admin.unsafe(`drop database ${name} with (force)`);
    for (const role of LOGIN_ROLES) await admin.unsafe(`drop role if exists ${roleName(prefix, role)}`);
    await admin.unsafe(`drop role ${owner}`);
    await admin.end();
  });

  it("that cannot be reached is refused in one sentence", async () => {
    const secrets = await readSecrets(folder, {});
    const attempt = openDatabase({ dataFolder: folder, secrets, databaseUrl: "postgres://nobody:x@127.0.0.1:1/none" });
    await expect(attempt).rejects.toMatchObject({
      kind: "database-unreachable",
      sentences: { nl: expect.stringContaining("DATABASE_URL") },
    });
  });
});

describe("a new data folder", () => {
  it("takes in a backup of another installation", { timeout: 60_000 }, async () => {
    const source = await createTestDatabase();
    await givenFullPractice(source);
    const file = join(folder, "moving.backup");
    const made = await backup({ backupUrl: source.backupUrl, out: file, keyFingerprint: "k", now: TEST_NOW });
    await source.close();

    const dataFolder = join(folder, "new");
    const options = { dataFolder, secrets: await readSecrets(dataFolder, {}) };
    const prepared = await prepareDatabase(options);
    expect(await restore({ ...prepared, file, keyFingerprint: "k" })).toEqual(made);
    const opened = await openDatabase(options);
    const [row] = await opened.transactAs("worker", {}, (tx) =>
      tx.execute(sql`select count(*)::int as practices from identity.practice_directory`),
    );
    expect(row?.["practices"]).toBe(1);
    await opened.close();
    await prepared.close();
  });
});

describe("the reset of a demo", () => {
  it("empties an installation of demo practices, and touches nothing where one practice is real", async () => {
    const database = await createTestDatabase();
    const practices = async () => {
      const [row] = await database.admin`select count(*)::int as practices from identity.practice`;
      return row?.["practices"];
    };
    await givenPractice(database, { demo: true });
    await givenFullPractice(database);
    expect(await clearDemo(database.ownerUrl)).toEqual({ ok: false, refusal: { kind: "real-practice-here", practices: 1 } });
    expect(await practices()).toBe(2);

    await database.admin`update identity.practice set demo = true`;
    expect(await clearDemo(database.ownerUrl)).toEqual({ ok: true, value: { practices: 2 } });
    expect(await practices()).toBe(0);
    await givenPractice(database, { demo: true });
    await database.close();
  });
});
