import { batchItemRepository } from "@hervat/database/repositories";
import type { PracticeId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callAs } from "../testing/call-as.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenPractice, givenStaff } from "../testing/given-practice.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";
import { batchEventsRoute } from "./follow-batch.ts";

let test: TestService;
beforeAll(async () => {
  test = await startTestService();
});
afterAll(() => test.close());

async function givenFollowed() {
  const practice = await givenPractice(test.service);
  const { actor, membershipId } = await givenStaff(test.service, practice, "coach");
  const coach = callAs(test.service, actor);
  const trajectoryIds = [await givenCase(coach, membershipId), await givenCase(coach, membershipId)];
  const started = await coach.batch.start({ kind: "bedrijfsarts-rapportage", standing: "concept", trajectoryIds, language: "nl" });
  if (!started.ok) throw new Error(started.refusal.kind);
  const { batchId } = started.value;
  const ctx = test.service.contextFor({ actor, requestId: "r", action: "batch.read" });
  const { bytes, mediaType } = await batchEventsRoute.serve(ctx, { batchId });
  if (bytes instanceof Uint8Array) throw new Error("not a stream");
  expect(mediaType).toBe("text/event-stream");
  return { practice, coach, batchId, told: bytes.getReader() };
}

type Told = Awaited<ReturnType<typeof givenFollowed>>["told"];

async function nextOf(told: Told): Promise<unknown> {
  const { value } = await told.read();
  return (
    value &&
    JSON.parse(
      Buffer.from(value)
        .toString()
        .replace(/^data: /, ""),
    )
  );
}

/** As a worker does, over a connection of its own. */
async function finishOne(tenant: PracticeId, batchId: string): Promise<void> {
  const now = new Date();
  const [row] = await test.database.admin`select id from reports.batch_item where batch_id = ${batchId} and status = 'waiting' limit 1`;
  await test.service.database.transactAs("worker", { tenant }, async (tx) => {
    const items = batchItemRepository(tx, tenant);
    const [item] = await items.take([row?.["id"]], { now, leaseUntil: new Date(now.getTime() + 60_000) });
    if (item === undefined) throw new Error("nothing to take");
    await items.finish([item.id], now);
    await items.settle(item.batchId, now);
  });
}

describe("who watches a batch", () => {
  it("hears of every document as it is made, without a name, until the last one", async () => {
    const { practice, batchId, told } = await givenFollowed();
    expect(await nextOf(told)).toMatchObject({ status: "running", total: 2, done: 0, secondsLeft: null });
    await finishOne(practice.id, batchId);
    const half = await nextOf(told);
    expect(half).toMatchObject({ status: "running", done: 1, secondsLeft: expect.any(Number) });
    expect(JSON.stringify(half)).not.toMatch(/client|name/i);
    await finishOne(practice.id, batchId);
    expect(await nextOf(told)).toMatchObject({ status: "done", done: 2 });
    expect(await told.read()).toMatchObject({ done: true });
  });

  it("hears that a colleague stopped it", async () => {
    const { coach, batchId, told } = await givenFollowed();
    await nextOf(told);
    await coach.batch.cancel({ batchId });
    expect(await nextOf(told)).toMatchObject({ status: "cancelled", cancelled: 2 });
    expect(await told.read()).toMatchObject({ done: true });
  });
});
