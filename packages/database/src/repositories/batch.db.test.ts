import { BatchId, BatchItemId, DocumentId, newId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, givenPractice, givenTrajectory, TEST_NOW, type TestDatabase, type TestPractice } from "../testing/index.ts";
import { batchRepository } from "./batch.ts";
import { batchItemRepository } from "./batch-item.ts";
import { documentRepository } from "./document.ts";

let database: TestDatabase;
let practice: TestPractice;
beforeAll(async () => {
  database = await createTestDatabase();
  practice = await givenPractice(database);
});
afterAll(() => database.close());

const later = (seconds: number) => new Date(TEST_NOW.getTime() + seconds * 1000);
const asWorker = <Value>(work: (items: ReturnType<typeof batchItemRepository>) => Promise<Value>) =>
  database.transactAs("worker", { tenant: practice.id }, (tx) => work(batchItemRepository(tx, practice.id)));
const asCoach = <Value>(work: (batches: ReturnType<typeof batchRepository>) => Promise<Value>) =>
  database.transactAs("coach", { tenant: practice.id }, (tx) => work(batchRepository(tx, practice.id)));

async function givenBatch(size: number): Promise<{ id: BatchId; items: BatchItemId[] }> {
  const { trajectory } = await givenTrajectory(database, practice);
  const id = newId(BatchId);
  const items = Array.from({ length: size }, () => ({ id: newId(BatchItemId), trajectoryId: trajectory.id, invoiceId: null }));
  const plugin = { pluginId: "evaluation", pluginVersion: "1.0.0", options: {}, language: "nl" } as const;
  await asCoach((batches) =>
    batches.add(
      { id, kind: "evaluation", audience: "manager", standing: "concept", ...plugin, startedBy: null, createdAt: TEST_NOW },
      items,
    ),
  );
  return { id, items: items.map((item) => item.id) };
}

async function takenItem(id: BatchItemId | undefined, now = TEST_NOW, leaseUntil = later(30)) {
  const taken = id && (await asWorker((items) => items.take(id, { now, leaseUntil })));
  if (!taken) throw new Error("the item could not be taken");
  return taken;
}

describe("an item of a batch", () => {
  it("goes to one of many workers that reach for it", async () => {
    const { items } = await givenBatch(1);
    const [item] = items;
    const reached = await Promise.all(
      Array.from({ length: 8 }, () =>
        item ? asWorker((repository) => repository.take(item, { now: TEST_NOW, leaseUntil: later(30) })) : undefined,
      ),
    );
    expect(reached.filter((taken) => taken !== undefined)).toHaveLength(1);
  });

  it("can be taken over when its lease ran out; who held it before then has no effect", async () => {
    const { id, items } = await givenBatch(1);
    const first = await takenItem(items[0]);
    const second = await takenItem(items[0], later(31), later(60));
    expect(second.fencingToken).toBe(first.fencingToken + 1);

    expect(await asWorker((repository) => repository.finish(first.id, first.fencingToken, later(32)))).toBe(false);
    expect(await asWorker((repository) => repository.extend(first.id, first.fencingToken, later(90)))).toBe(false);
    expect(await asWorker((repository) => repository.finish(second.id, second.fencingToken, later(33)))).toBe(true);
    expect(await asWorker((repository) => repository.settle(id, later(34)))).toBe(true);
    expect(await asCoach((batches) => batches.find(id))).toMatchObject({ status: "done", endedAt: later(34) });
  });

  it("gets one document, however often it is rendered", async () => {
    const { items } = await givenBatch(1);
    const taken = await takenItem(items[0]);
    const add = () =>
      database.transactAs("worker", { tenant: practice.id }, (tx) =>
        documentRepository(tx, practice.id).add(
          {
            id: newId(DocumentId),
            trajectoryId: taken.trajectoryId,
            kind: "evaluation",
            audience: "manager",
            standing: "final",
            reportVersionId: null,
            invoiceId: null,
            batchItemId: taken.id,
            mediaType: "application/pdf",
            createdAt: TEST_NOW,
            releasedAt: null,
          },
          Buffer.from("%PDF"),
        ),
      );
    expect([await add(), await add()]).toEqual([true, false]);
  });

  it("that failed says why and can be offered again", async () => {
    const { id, items } = await givenBatch(2);
    const [first, second] = [await takenItem(items[0]), await takenItem(items[1])];
    await asWorker((repository) => repository.fail(first.id, first.fencingToken, { key: "reports_no_consent" }, later(1)));
    await asWorker((repository) => repository.finish(second.id, second.fencingToken, later(2)));
    await asWorker((repository) => repository.settle(id, later(2)));
    expect(await asCoach((batches) => batches.items(id, { statuses: ["failed"] }))).toMatchObject([
      { id: first.id, sentenceKey: "reports_no_consent", position: 0 },
    ]);
    expect(await asCoach((batches) => batches.progress(id))).toMatchObject({
      counts: { done: 1, failed: 1, waiting: 0 },
      lastEndedAt: later(2),
    });

    expect(await asCoach((batches) => batches.retry(id))).toEqual([first.id]);
    expect(await asCoach((batches) => batches.find(id))).toMatchObject({ status: "running", endedAt: null });
    expect(await asWorker((repository) => repository.unfinished())).toContain(first.id);
  });

  it("is out of everyone's hands once the batch is cancelled", async () => {
    const { id, items } = await givenBatch(2);
    const taken = await takenItem(items[0]);
    await asCoach((batches) => batches.cancel(id, later(1)));
    expect(await asWorker((repository) => repository.finish(taken.id, taken.fencingToken, later(2)))).toBe(false);
    expect(await asCoach((batches) => batches.progress(id))).toMatchObject({ counts: { cancelled: 2 } });
  });

  it("keeps nobody waiting for each other when the batch is cancelled while items end", async () => {
    for (let round = 0; round < 5; round++) {
      const { id, items } = await givenBatch(12);
      const taken = await Promise.all(items.map((item) => takenItem(item)));
      const finish = taken.map((item) =>
        asWorker(async (repository) => {
          const finished = await repository.finish(item.id, item.fencingToken, later(1));
          await repository.settle(id, later(1));
          return finished;
        }),
      );
      const [, ...finished] = await Promise.all([asCoach((batches) => batches.cancel(id, later(1))), ...finish]);
      const done = finished.filter(Boolean).length;
      expect(await asCoach((batches) => batches.progress(id))).toMatchObject({ counts: { done, cancelled: 12 - done } });
      expect((await asCoach((batches) => batches.find(id)))?.status).not.toBe("running");
    }
  });

  it("ends its batch exactly once when the last two finish at the same time", async () => {
    const { id, items } = await givenBatch(6);
    const ended = await Promise.all(
      items.map(async (item) => {
        const taken = await takenItem(item);
        return asWorker(async (repository) => {
          await repository.finish(taken.id, taken.fencingToken, later(1));
          return repository.settle(id, later(1));
        });
      }),
    );
    expect(ended.filter(Boolean)).toHaveLength(1);
  });
});
