import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestService, type TestService } from "../testing/test-service.ts";
import { aliveTask } from "./alive-task.ts";

let test: TestService;
const folder = mkdtempSync(join(tmpdir(), "hervat-alive-"));
beforeAll(async () => {
  test = await startTestService();
});
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});

it("a worker that reaches its database says so in a file, from its start on", async () => {
  const file = join(folder, "alive");
  const running = await aliveTask(file)(test.service);
  expect(Date.parse(readFileSync(file, "utf8"))).toBeLessThanOrEqual(test.clock.now().getTime());
  await running.stop();
});

it("a worker whose file cannot be written, or whose database is gone, goes on and says it in its log", async () => {
  const before = test.logged.length;
  const running = await aliveTask(join(folder, "nowhere", "alive"))(test.service);
  await running.stop();
  expect(test.logged.slice(before).join()).toContain("worker.alive-fault");
});
