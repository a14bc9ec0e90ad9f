import { BatchId, BatchItemId, DocumentId, newId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, givenPractice, givenTrajectory, TEST_NOW, type TestDatabase, type TestPractice } from "../testing/index.ts";
import { batchRepository } from "./batch.ts";
import { batchItemRepository, type HeldItem } from "./batch-item.ts";
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
  const [taken] = id === undefined ? [] : await asWorker((items) => items.take([id], { now, leaseUntil }));
  if (!taken) throw new Error("the item could not be taken");
  return taken;
}

/** As a worker ends what it made: of what is still its own. */
async function end(held: readonly HeldItem[], now: Date): Promise<readonly BatchItemId[]> {
  return asWorker(async (items) => {
    const kept = [...(await items.keep(held))];
    await items.finish(kept, now);
    return kept;
  });
}

describe("an item of a batch", () => {
  it("goes to one of many workers that reach for it", async () => {
    const { items } = await givenBatch(1);
    const [item] = items;
    const reached = await Promise.all(
      Array.from({ length: 8 }, () =>
        item ? asWorker((repository) => repository.take([item], { now: TEST_NOW, leaseUntil: later(30) })) : [],
      ),
    );
    expect(reached.flat()).toHaveLength(1);
    expect(await asWorker((repository) => repository.open(items))).toEqual(items);
  });

  it("is taken by one of two workers that reach for some of the same", async () => {
    const { items } = await givenBatch(12);
    const reach = (ids: readonly BatchItemId[]) => asWorker((repository) => repository.take(ids, { now: TEST_NOW, leaseUntil: later(30) }));
    const reached = await Promise.all([reach(items.slice(0, 8)), reach(items.slice(4).toReversed()), reach(items)]);
    const taken = reached.flat().map(({ id }) => id);
    expect(new Set(taken).size).toBe(taken.length);
  });

  it("can be taken over when its lease ran out; who held it before then has no effect", async () => {
    const { id, items } = await givenBatch(1);
    const first = await takenItem(items[0]);
    const second = await takenItem(items[0], later(31), later(60));
    expect(second.fencingToken).toBe(first.fencingToken + 1);

    expect(await end([first], later(32))).toEqual([]);
    expect(await end([first, second], later(33))).toEqual([second.id]);
    expect(await asWorker((repository) => repository.settle(id, later(34)))).toBe(true);
    expect(await asCoach((batches) => batches.find(id))).toMatchObject({ status: "done", endedAt: later(34) });
  });

  it("stays with who says that she is still at it, and with nobody who lost it", async () => {
    const { items } = await givenBatch(1);
    const first = await takenItem(items[0]);
    await asWorker((repository) => repository.renew([first], later(60)));
    expect(await asWorker((repository) => repository.take(items, { now: later(31), leaseUntil: later(90) }))).toEqual([]);

    const second = await takenItem(items[0], later(61), later(90));
    await asWorker((repository) => repository.renew([first], later(900)));
    expect(await asWorker((repository) => repository.abandoned(later(91)))).toContain(second.id);
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
    await asWorker(async (repository) => {
      expect(await repository.keep([first])).toEqual(new Set([first.id]));
      await repository.fail(first.id, { key: "reports_no_consent" }, later(1));
    });
    await end([second], later(2));
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
    expect(await end([taken], later(2))).toEqual([]);
    expect(await asCoach((batches) => batches.progress(id))).toMatchObject({ counts: { cancelled: 2 } });
  });

  it("keeps nobody waiting for each other when the batch is cancelled while items end", async () => {
    for (let round = 0; round < 5; round++) {
      const { id, items } = await givenBatch(12);
      const taken = await Promise.all(items.map((item) => takenItem(item)));
      const finish = [taken.slice(0, 5), taken.slice(5, 9).toReversed(), taken.slice(9)].map((some) =>
        asWorker(async (repository) => {
          const kept = [...(await repository.keep(some))];
          await repository.finish(kept, later(1));
          await repository.settle(id, later(1));
          return kept;
        }),
      );
      const [, ...finished] = await Promise.all([asCoach((batches) => batches.cancel(id, later(1))), ...finish]);
      const done = finished.flat().length;
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
          await repository.finish([...(await repository.keep([taken]))], later(1));
          return repository.settle(id, later(1));
        });
      }),
    );
    expect(ended.filter(Boolean)).toHaveLength(1);
  });
});
