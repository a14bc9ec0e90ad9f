import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DocumentId, newId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { roleName } from "../migrate/login-roles.ts";
import { documentRepository, sessionNoteRepository, verifyAudit } from "../repositories/index.ts";
import { roleUrls } from "../server/open-database.ts";
import { urlAs } from "../tenancy/database.ts";
import { createTestDatabase, type FullPractice, givenFullPractice, inPractice, TEST_NOW, type TestDatabase } from "../testing/index.ts";
import { backup } from "./backup.ts";
import { restore, verifyBackup } from "./restore.ts";

let database: TestDatabase;
let practice: FullPractice;
let folder: string;
let file: string;
const keyFingerprint = "0123456789abcdef";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hervat-backup-"));
  file = join(folder, "one.backup");
  database = await createTestDatabase();
  practice = await givenFullPractice(database, () => "ZWANENZANG");
  await givenFullPractice(database);
  await backup({ backupUrl: database.backupUrl, out: file, keyFingerprint, now: TEST_NOW });
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const restoreInto = (target: TestDatabase, from = file, fingerprint = keyFingerprint) =>
  restore({ ownerUrl: target.ownerUrl, prefix: target.server.prefix, file: from, keyFingerprint: fingerprint });

describe("a backup", () => {
  it.each([true, false])("comes back row for row and opens as before (into a database that is quite empty: %s)", async (empty) => {
    const target = await createTestDatabase({ empty });
    try {
      const restored = await restoreInto(target);
      expect(restored.rows).toBeGreaterThan(100);
      const again = await backup({ backupUrl: target.backupUrl, out: join(folder, `again-${empty}`), keyFingerprint, now: TEST_NOW });
      expect(again).toEqual(restored);
      expect(again.tables.filter(({ rows }) => rows === 0).map(({ table }) => table.split(".")[0])).toSatisfy((schemas: string[]) =>
        schemas.every((schema) => schema === "auth" || schema === "audit"),
      );

      await inPractice(target, practice, async (tx, sealer) => {
        const [note] = await sessionNoteRepository(tx, sealer).ofTrajectory(practice.dossier.trajectory.id, {
          author: practice.owner.membershipId,
          open: [],
        });
        expect(note?.value.text.goal).toBe("ZWANENZANG");
        const bytes = await documentRepository(tx, practice.id, sealer).bytes(practice.documentId);
        expect(Buffer.from(bytes ?? []).equals(practice.documentBytes)).toBe(true);
        expect((await verifyAudit(tx, practice.id)).breaks).toEqual([]);
      });
      const [walls] =
        await target.admin`select bool_and(relforcerowsecurity) as forced, (select bool_and(tgenabled = 'O') from pg_trigger where not tgisinternal) as triggers from pg_class where relnamespace = 'care'::regnamespace and relkind = 'r'`;
      expect(walls).toEqual({ forced: true, triggers: true });
    } finally {
      await target.close();
    }
  });

  it("goes on after a table that ends while the file is slower than the database", async () => {
    const target = await createTestDatabase();
    try {
      const full = await givenFullPractice(target);
      await inPractice(target, full, async (tx, sealer) => {
        const label = {
          trajectoryId: full.dossier.trajectory.id,
          kind: "bedrijfsarts-rapportage",
          audience: "bedrijfsarts",
          standing: "concept",
        } as const;
        const whose = {
          reportVersionId: null,
          invoiceId: null,
          batchItemId: null,
          mediaType: "application/pdf",
          createdAt: TEST_NOW,
          releasedAt: null,
        };
        for (let made = 0; made < 60; made += 1) {
          await documentRepository(tx, full.id, sealer).add({ id: newId(DocumentId), ...label, ...whose }, Buffer.alloc(150_000, made));
        }
      });
      const made = await backup({ backupUrl: target.backupUrl, out: join(folder, "large"), keyFingerprint, now: TEST_NOW });
      expect(made.tables.find(({ table }) => table === "reports.document")?.rows).toBeGreaterThanOrEqual(60);
    } finally {
      await target.close();
    }
  });

  it("shows no health text and no key, and is readable by its owner alone", async () => {
    const bytes = await readFile(file);
    expect(bytes.includes("ZWANENZANG")).toBe(false);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await verifyBackup(file)).toMatchObject({ madeAt: TEST_NOW.toISOString(), keyFingerprint });
  });

  it("that was cut off anywhere, or changed in one byte, is found out", async () => {
    const bytes = await readFile(file);
    const damaged = join(folder, "damaged");
    for (let part = 0; part < 40; part++) {
      await writeFile(damaged, bytes.subarray(0, Math.floor((bytes.length * part) / 40)));
      await expect(verifyBackup(damaged)).rejects.toMatchObject({ kind: "file-damaged" });
      const changed = Buffer.from(bytes);
      const at = Math.floor((bytes.length * part) / 40);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      await writeFile(damaged, changed);
      await expect(verifyBackup(damaged)).rejects.toMatchObject({ kind: "file-damaged" });
    }
    await writeFile(damaged, Buffer.concat([bytes, Buffer.from("more")]));
    await expect(verifyBackup(damaged)).rejects.toMatchObject({ kind: "file-damaged" });
  });

  it("as a role that does not see everything is an error and leaves no file", async () => {
    const urls = roleUrls(database.ownerUrl, database.server.prefix, database.server.passwords);
    const owner = urlAs(database.ownerUrl, roleName(database.server.prefix, "owner"), database.server.passwords.owner);
    for (const backupUrl of [urls.coach, urls.worker, owner]) {
      const out = join(folder, "not-allowed");
      await expect(backup({ backupUrl, out, keyFingerprint, now: TEST_NOW })).rejects.toMatchObject({ kind: "not-allowed" });
      await expect(stat(out)).rejects.toMatchObject({ code: "ENOENT" });
    }
  });

  it("does not go over rows that are there, nor under another key", async () => {
    await expect(restoreInto(database)).rejects.toMatchObject({ kind: "database-not-empty" });
    await expect(restoreInto(database, file, "fedcba9876543210")).rejects.toMatchObject({ kind: "another-key" });
    const [row] = await database.admin`select count(*)::int as practices from identity.practice`;
    expect(row?.["practices"]).toBe(2);
  });
});
