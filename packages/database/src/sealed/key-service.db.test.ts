import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { PracticeProfile } from "@hervat/domain/practice";
import { newId, PracticeId } from "@hervat/domain/primitives";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { practiceRepository } from "../repositories/practice.ts";
import { rotateKeys } from "../rotation/rotate-keys.ts";
import { createTestDatabase, type TestDatabase } from "../testing/create-test-database.ts";
import { TEST_NOW } from "../testing/given-practice.ts";
import type { KeyEncryptionKey } from "./key-encryption-key.ts";
import { keyring } from "./keyring.ts";
import { CannotOpenError } from "./seal.ts";
import type { Sealer } from "./sealer.ts";

const PROCESS = fileURLToPath(new URL("./key-service-process.ts", import.meta.url));
const Said = z.object({ port: z.int(), fingerprint: z.string() });
const Told = z.object({ key: z.base64(), wrapped: z.base64().optional() });
const AT = { table: "care.session_note", row: "0198c9a0-0000-7000-8000-000000000001", column: "goal" };

let database: TestDatabase;
const running = new Set<ChildProcess>();
beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(() => {
  for (const service of running) service.kill();
  running.clear();
});
afterAll(() => database.close());

/** A key service in a process of its own; what it keeps is never here. */
async function givenKeyService(): Promise<KeyEncryptionKey & { readonly process: ChildProcess }> {
  const child = fork(PROCESS, { execArgv: [] });
  running.add(child);
  const [said] = await once(child, "message");
  const { port, fingerprint } = Said.parse(said);
  const ask = async (tenant: string, number: number, wrapped: Uint8Array | null) => {
    const body = JSON.stringify({ tenant, number, wrapped: wrapped && Buffer.from(wrapped).toString("base64") });
    const answer = await fetch(`http://127.0.0.1:${port}`, { method: "POST", body });
    if (answer.status === 403)
      throw new CannotOpenError({ tenant, table: "identity.practice_key", row: String(number), column: "wrapped" });
    if (!answer.ok) throw new Error("the key service does not answer");
    const { key, wrapped: made = "" } = Told.parse(await answer.json());
    return { key: Buffer.from(key, "base64"), wrapped: Buffer.from(made, "base64") };
  };
  return {
    process: child,
    fingerprint,
    makeDataKey: (tenant, number) => ask(tenant, number, null),
    unwrap: async (tenant, number, wrapped) => (await ask(tenant, number, wrapped)).key,
  };
}

async function givenPractice(wrappedBy: KeyEncryptionKey): Promise<PracticeId> {
  const id = newId(PracticeId);
  const profile = PracticeProfile.parse({ legalName: "Sleutel B.V." });
  await database.transactAs("auth", { tenant: id }, async (tx) => {
    await practiceRepository(tx, id).add({ id, name: `Sleutel ${id}`, demo: false, profile }, TEST_NOW);
    await keyring(wrappedBy).addFirstKey(tx, id, TEST_NOW);
  });
  return id;
}

const withSealer = <Value>(wrappedBy: KeyEncryptionKey, tenant: PracticeId, work: (sealer: Sealer) => Value): Promise<Value> =>
  database.transactAs("coach", { tenant }, async (tx) => work(await keyring(wrappedBy).sealerFor(tx, tenant)));

describe("a key service in a process of its own", () => {
  it("wraps the key of a practice: what was sealed opens through it, and through no other service", async () => {
    const [service, other] = await Promise.all([givenKeyService(), givenKeyService()]);
    const tenant = await givenPractice(service);
    const sealed = await withSealer(service, tenant, (sealer) => sealer.sealText(AT, "Slaapt slecht"));
    expect(await withSealer(service, tenant, (sealer) => sealer.openText(AT, sealed))).toBe("Slaapt slecht");
    expect(other.fingerprint).not.toBe(service.fingerprint);
    await expect(withSealer(other, tenant, (sealer) => sealer.openText(AT, sealed))).rejects.toThrow(CannotOpenError);
  });

  it("wraps the next key too: another data key is made by it", async () => {
    const service = await givenKeyService();
    const tenant = await givenPractice(service);
    const rotated = await rotateKeys(database.ownerUrl, { tenant, wrappedBy: service, now: () => TEST_NOW });
    expect(rotated).toMatchObject({ ok: true, value: { current: 2, retired: [1] } });
    const sealed = await withSealer(service, tenant, (sealer) => sealer.sealText(AT, "Slaapt beter"));
    expect(await withSealer(service, tenant, (sealer) => sealer.openText(AT, sealed))).toBe("Slaapt beter");
  });

  it("that is gone opens nothing, and says so", async () => {
    const service = await givenKeyService();
    const tenant = await givenPractice(service);
    const gone = once(service.process, "exit");
    service.process.kill();
    await gone;
    await expect(withSealer(service, tenant, () => "open")).rejects.toThrow();
  });
});
