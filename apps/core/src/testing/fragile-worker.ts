import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "@hervat/database";
import type { ReportEngine } from "@hervat/report-engine";
import { readEnv } from "../env.ts";
import type { Queue } from "../queue/open-queue.ts";
import { runProcess } from "../run-process.ts";
import { createService } from "../service.ts";
import { startService } from "../start-service.ts";
import { startWorker } from "../worker/start-worker.ts";
import { workerTasks } from "../worker/worker-tasks.ts";
import type { FragilePoint } from "./fragile-points.ts";

/** A worker that ends itself as a power cut does, at one named point of its work. It is the real one: only its outside is wrapped. */
const diesAt = process.env["TEST_DIES_AT"];
let left = Number(process.env["TEST_DIES_AFTER"] ?? 1);

function pass(point: FragilePoint): void {
  if (point === diesAt && --left <= 0) process.kill(process.pid, "SIGKILL");
}

/** What a hand-over of the queue has come to: its first transaction takes items, every later one ends some. */
const handOver = new AsyncLocalStorage<{ claimed: boolean }>();
const MID_PRINT_MS = 15;

function fragileDatabase(database: Database): Database {
  return {
    ...database,
    async transactAs(role, whose, work) {
      const during = handOver.getStore();
      const stage = during === undefined ? "sweep" : during.claimed ? "end" : "claim";
      const counts = role === "worker" && whose.tenant !== undefined;
      const value = await database.transactAs(role, whose, async (tx) => {
        const done = await work(tx);
        if (counts) pass(`${stage}-uncommitted`);
        return done;
      });
      if (during !== undefined) during.claimed = true;
      if (counts) pass(`${stage}-committed`);
      return value;
    },
  };
}

function fragileQueue(queue: Queue): Queue {
  return {
    ...queue,
    work: (name, rules, work) =>
      queue.work(name, rules, (targets) =>
        name !== "render"
          ? work(targets)
          : handOver.run({ claimed: false }, async () => {
              pass("job-handed-over");
              const outcomes = await work(targets);
              pass("before-queue-hears");
              return outcomes;
            }),
      ),
  };
}

function fragileEngine(engine: ReportEngine): ReportEngine {
  return {
    ...engine,
    async render(request) {
      pass("before-print");
      const rendering = engine.render(request);
      if (diesAt === "mid-print") void pause(MID_PRINT_MS).then(() => pass("mid-print"));
      const made = await rendering;
      pass("printed");
      return made;
    },
  };
}

await runProcess(async () => {
  const started = await startService(readEnv(process.env), process.env);
  pass("starting");
  const { database, engine, queue } = started.service;
  const service = createService({
    ...started.service,
    database: fragileDatabase(database),
    engine: fragileEngine(engine),
    queue: fragileQueue(queue),
  });
  const worker = await startWorker(service, workerTasks);
  return {
    announcement: {},
    async stop() {
      pass("stopping");
      await worker.stop();
      await started.close();
    },
  };
});
