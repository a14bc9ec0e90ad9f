import { createHash, randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { documentRepository } from "@hervat/database/repositories";
import { keyEncryptionKey, keyring } from "@hervat/database/sealed";
import { type BatchId, DocumentId, type PracticeId, type TrajectoryId } from "@hervat/domain/primitives";
import { createReportEngine } from "@hervat/report-engine";
import { afterAll, beforeAll, expect, it } from "vitest";
import { systemClock } from "../clock.ts";
import { inLanes } from "../queue/in-lanes.ts";
import { callAs } from "../testing/call-as.ts";
import { openCrashYard } from "../testing/crash-yard.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenPractice, givenStaff } from "../testing/given-practice.ts";
import { restartPostgres } from "../testing/restart-postgres.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";

/** Less than this only to look at the test itself. */
const DOCUMENTS = Number(process.env["CRASH_DOCUMENTS"] ?? 1_000);
const KILLS = Number(process.env["CRASH_KILLS"] ?? 500);
const RESTARTS = Number(process.env["CRASH_RESTARTS"] ?? 20);
const SEED = Number(process.env["CRASH_SEED"] ?? 20_261_122);
const BETWEEN_MS = 350;

const secret = randomBytes(32);
let test: TestService;
let practiceId: PracticeId;
let coach: ReturnType<typeof callAs>;
let trajectoryIds: TrajectoryId[];

beforeAll(async () => {
  test = await startTestService({ keyring: keyring(keyEncryptionKey(secret)), clock: systemClock });
  // What was committed must be there after a crash; the other tests give that up for speed.
  await test.database.admin.unsafe(`alter database ${test.database.name} set synchronous_commit = on`);
  const practice = await givenPractice(test.service);
  practiceId = practice.id;
  const { actor, membershipId } = await givenStaff(test.service, practice, "coach");
  coach = callAs(test.service, actor);
  trajectoryIds = await inLanes(Array.from({ length: DOCUMENTS }), 4, () => givenCase(coach, membershipId));
}, 30 * 60_000);
afterAll(() => test.close());

/** While the database is away nothing can be asked of it. */
async function patiently<Value>(ask: () => Promise<Value>): Promise<Value> {
  for (const deadline = Date.now() + 120_000; ; ) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await pause(250);
    }
  }
}

async function start(): Promise<BatchId> {
  const started = await coach.batch.start({ kind: "bedrijfsarts-rapportage", standing: "concept", trajectoryIds, language: "nl" });
  if (!started.ok) throw new Error("the batch did not start");
  return started.value.batchId;
}
const isRunning = async (batchId: BatchId) => (await coach.batch.progress({ batchId })).summary.status === "running";

/** What stands in the database, counted past every wall. */
async function itemsOf(batchIds: readonly BatchId[]) {
  return test.database.admin<{ status: string; sentence: string | null; documents: number }[]>`
    select i.status, i.sentence_key || ' ' || (i.sentence_data ->> 'trouble') as sentence, count(d.id)::int as documents
    from reports.batch_item i left join reports.document d on d.tenant_id = i.tenant_id and d.batch_item_id = i.id
    where i.batch_id = any(${[...batchIds]}) group by i.id, i.status, i.sentence_key, i.sentence_data`;
}

/** Documents that cannot be opened, do not end where a PDF ends, or are other bytes than were stored. */
async function tornOf(batchIds: readonly BatchId[]): Promise<number> {
  const rows = await test.database.admin<{ id: string; sha256: string }[]>`
    select d.id, d.sha256 from reports.document d join reports.batch_item i on i.tenant_id = d.tenant_id and i.id = d.batch_item_id
    where i.batch_id = any(${[...batchIds]})`;
  let torn = 0;
  for (const { id, sha256 } of rows) {
    const bytes = await test.service.database.transactAs("worker", { tenant: practiceId }, async (tx) => {
      const sealer = await test.service.keyring.sealerFor(tx, practiceId);
      return documentRepository(tx, practiceId, sealer).bytes(DocumentId.parse(id));
    });
    const text = Buffer.from(bytes ?? []).toString("latin1");
    const whole = text.startsWith("%PDF-") && text.trimEnd().endsWith("%%EOF");
    if (
      !whole ||
      createHash("sha256")
        .update(bytes ?? "")
        .digest("hex") !== sha256
    )
      torn++;
  }
  return torn;
}

it("loses, doubles and tears nothing while workers, browsers, pages and the database are ended by force", async () => {
  const yard = await openCrashYard(test.database, secret, { workers: 4, seed: SEED });
  const batches = [await start()];
  const total = () => [...yard.hits().values()].reduce((sum, part) => sum + part, 0);
  let restarts = 0;
  while (total() < KILLS) {
    await pause(BETWEEN_MS);
    await yard.strike();
    if (restarts < RESTARTS && total() >= ((restarts + 1) * KILLS) / (RESTARTS + 1)) {
      await restartPostgres(test.database);
      restarts++;
    }
    const last = batches.at(-1);
    if (last !== undefined && !(await patiently(() => isRunning(last)))) batches.push(await patiently(start));
  }
  yard.calm();
  const calmAt = Date.now();
  for (const batchId of batches)
    await expect.poll(() => patiently(() => isRunning(batchId)), { timeout: 15 * 60_000, interval: 500 }).toBe(false);
  const settledAfter = Math.round((Date.now() - calmAt) / 1_000);
  const left = await yard.close();
  // Whoever starts next sweeps what those before it could not.
  const next = await createReportEngine({ lanes: 1 });
  await next.walls();
  await next.close();

  const items = await itemsOf(batches);
  const wanted = batches.length * DOCUMENTS;
  const isMade = ({ status, documents }: (typeof items)[number]) => status === "done" && documents === 1;
  const made = items.filter(isMade).length;
  const others = items.filter((item) => !isMade(item));
  const torn = await tornOf(batches);
  const hits = [...yard.hits()].map(([what, times]) => `${what} ${times}`).join(", ");
  process.stdout.write(`G11 crash batch, documents made once and whole: ${made - torn} / ${wanted}\n`);
  process.stdout.write(`G11 crash batch, ended by force: ${total()} / ${KILLS} (${hits}), database restarts ${restarts}\n`);
  process.stdout.write(`G11 crash batch, workers that fell by themselves ${yard.fell()}, done ${settledAfter} s after the last blow\n`);
  process.stdout.write(`G11 crash batch, processes left behind: ${left.processes} / 0\n`);

  expect(others).toEqual([]);
  expect({ items: items.length, torn }).toEqual({ items: wanted, torn: 0 });
  expect(yard.fell()).toBe(0);
  expect(left.processes).toBe(0);
});
