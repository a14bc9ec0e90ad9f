import { randomUUID } from "node:crypto";
import type { PracticeId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, expect, it } from "vitest";
import { givenPractice } from "../testing/given-practice.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";

const MANY = 5_000;
const AT_A_TIME = 16;
let test: TestService;
beforeAll(async () => {
  test = await startTestService();
});
afterAll(() => test.close());

const ask = (tenant: PracticeId, jobs: number, behind = 0) =>
  test.service.database.transactAs("worker", { tenant }, (tx) =>
    test.service.queue.add(
      tx,
      "render",
      Array.from({ length: jobs }, () => ({ tenant, id: randomUUID() })),
      behind,
    ),
  );

it("does not let five thousand documents of one practice hold up the single one of another, nor a second lot of the same", async () => {
  const [large, small, late] = [await givenPractice(test.service), await givenPractice(test.service), await givenPractice(test.service)];
  await ask(large.id, MANY);
  await ask(large.id, AT_A_TIME, MANY);
  await ask(small.id, 1);
  await ask(late.id, 3 * AT_A_TIME);

  const order: string[] = [];
  await test.service.queue.work("render", { batch: AT_A_TIME }, async (targets) => {
    order.push(...targets.map(({ tenant }) => tenant));
    return targets.map(() => "done");
  });
  await expect.poll(() => order.length, { timeout: 25_000 }).toBeGreaterThanOrEqual(10 * AT_A_TIME);
  const before = (tenant: PracticeId) => order.indexOf(tenant);

  // A turn each, then the next: those of one practice stay together for as long as a hand-over lasts.
  expect(before(small.id)).toBeLessThanOrEqual(2 * AT_A_TIME);
  expect(order.lastIndexOf(late.id)).toBeLessThanOrEqual(7 * AT_A_TIME);
});
