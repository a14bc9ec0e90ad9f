import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { keyEncryptionKey, keyring } from "@hervat/database/sealed";
import type { BatchId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../clock.ts";
import { callAs } from "../testing/call-as.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenPractice, givenStaff } from "../testing/given-practice.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";
import { startWorkerChild } from "../testing/worker-child.ts";

const DOCUMENTS = 24;
const secret = randomBytes(32);
let test: TestService;
let coach: ReturnType<typeof callAs>;
let trajectoryIds: Awaited<ReturnType<typeof givenCase>>[];

beforeAll(async () => {
  test = await startTestService({ keyring: keyring(keyEncryptionKey(secret)), clock: systemClock });
  const practice = await givenPractice(test.service);
  const { actor, membershipId } = await givenStaff(test.service, practice, "coach");
  coach = callAs(test.service, actor);
  trajectoryIds = [];
  for (let made = 0; made < DOCUMENTS; made += 1) trajectoryIds.push(await givenCase(coach, membershipId));
});
afterAll(() => test.close());

const start = async (): Promise<BatchId> => {
  const started = await coach.batch.start({ kind: "bedrijfsarts-rapportage", standing: "concept", trajectoryIds, language: "nl" });
  if (!started.ok) throw new Error("the batch did not start");
  return started.value.batchId;
};

async function until(batchId: BatchId, holds: (summary: { done: number; status: string }) => boolean): Promise<void> {
  const deadline = Date.now() + 90_000;
  for (;;) {
    const { summary } = await coach.batch.progress({ batchId });
    if (holds(summary)) return;
    if (Date.now() > deadline) throw new Error(`the batch stood still at ${JSON.stringify(summary)}`);
    await pause(20);
  }
}

/** Documents per item, counted past every wall. */
const documentsPerItem = (batchId: BatchId) =>
  test.database.admin<{ documents: number }[]>`
    select count(d.id)::int as documents from reports.batch_item i left join reports.document d on d.tenant_id = i.tenant_id and d.batch_item_id = i.id
    where i.batch_id = ${batchId} group by i.id`;

describe("a batch whose worker is ended by force", () => {
  it("loses and doubles nothing when a worker is killed while it renders", { timeout: 120_000 }, async () => {
    const first = await startWorkerChild(test.database, secret);
    const batchId = await start();
    await until(batchId, ({ done }) => done >= 4);
    await first.kill();
    const second = await startWorkerChild(test.database, secret);
    try {
      await until(batchId, ({ status }) => status === "done");
    } finally {
      await second.stop();
    }
    const rows = await documentsPerItem(batchId);
    console.error(`G11 crash batch (worker): ${rows.filter(({ documents }) => documents === 1).length} / ${DOCUMENTS}`);
    expect(rows.map(({ documents }) => documents)).toEqual(Array.from({ length: DOCUMENTS }, () => 1));
  });

  it("loses and doubles nothing when Chromium is killed in the middle", { timeout: 120_000 }, async () => {
    const worker = await startWorkerChild(test.database, secret);
    try {
      const batchId = await start();
      await until(batchId, ({ done }) => done >= 4);
      expect(await worker.killBrowser()).toBe(true);
      await until(batchId, ({ status }) => status === "done");
      const rows = await documentsPerItem(batchId);
      console.error(`G11 crash batch (Chromium): ${rows.filter(({ documents }) => documents === 1).length} / ${DOCUMENTS}`);
      expect(rows.map(({ documents }) => documents)).toEqual(Array.from({ length: DOCUMENTS }, () => 1));
    } finally {
      await worker.stop();
    }
  });
});
