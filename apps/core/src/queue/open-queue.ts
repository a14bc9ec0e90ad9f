import type { Db, QueueName } from "@hervat/database";
import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import { z } from "zod";
import type { Logger } from "../http/log.ts";
import { TryLaterError } from "./try-later.ts";

/** All that a job carries: which row, of which practice. Whatever it needs is read when it runs. */
export const JobTarget = z.strictObject({ tenant: z.uuid(), id: z.uuid() });
export type JobTarget = z.infer<typeof JobTarget>;

export interface WorkRules {
  /** Jobs handed over at a time. */
  readonly batch: number;
  /** Hand-overs that are worked on side by side: while the last jobs of one run, the next is there already. */
  readonly handOvers?: number;
  /** Jobs of one hand-over that run at the same time. */
  readonly atOnce: number;
}

/** The queue in the same database. It says what there is to do; our own tables hold what was done. */
export interface Queue {
  /** Adds jobs in the transaction of the caller: rolled back, they never were. */
  add(tx: Db, queue: QueueName, targets: readonly JobTarget[]): Promise<void>;
  /** Hands jobs to `work` until `stop`. A job whose work throws comes back later. */
  work(queue: QueueName, rules: WorkRules, work: (target: JobTarget) => Promise<void>): Promise<void>;
  /** Lets running jobs finish for `graceMs`; what is left goes back. */
  stop(graceMs: number): Promise<void>;
}

const ADDED_AT_ONCE = 1_000;

/**
 * Connects when it is first used, so that a command without jobs pays nothing for it.
 *
 * @param url the address of the role `worker`: the queue library brings its own driver and statements
 */
export function openQueue(url: string, log: Logger): Queue {
  let started: Promise<PgBoss> | undefined;
  const running = () => {
    started ??= startBoss(url, log);
    return started;
  };

  return {
    async add(tx, queue, targets) {
      const boss = await running();
      const db = fromDrizzle(tx, sql);
      for (let from = 0; from < targets.length; from += ADDED_AT_ONCE) {
        const jobs = targets.slice(from, from + ADDED_AT_ONCE).map((data) => ({ data }));
        await boss.insert(queue, jobs, { db });
      }
    },
    async work(queue, { batch, handOvers = 1, atOnce }, work) {
      const boss = await running();
      const options = {
        batchSize: batch,
        localConcurrency: handOvers,
        burstWhenBatchFull: true,
        perJobResults: true,
        pollingIntervalSeconds: 5,
        heartbeatRefreshSeconds: 5,
      } as const;
      await boss.work(queue, options, (jobs) =>
        inLanes(jobs, atOnce, async ({ id, data }) => {
          try {
            await work(JobTarget.parse(data));
            return { id, status: "completed" } as const;
          } catch (fault) {
            if (fault instanceof TryLaterError) log.info({ event: "job.later", queue });
            else log.error({ event: "job.fault", queue, err: fault });
            return { id, status: "failed" } as const;
          }
        }),
      );
    },
    async stop(graceMs) {
      const boss = await started;
      await boss?.stop({ graceful: graceMs > 0, timeout: Math.max(graceMs, 1), close: true });
    },
  };
}

async function startBoss(url: string, log: Logger): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: url,
    schema: "queue",
    migrate: false,
    useListenNotify: true,
    max: 4,
    application_name: "hervat queue",
  });
  boss.on("error", (fault) => log.error({ event: "queue.fault", err: fault }));
  await boss.start();

  return boss;
}

/** Runs `work` over all values, at most `lanes` at a time, and keeps their order. */
async function inLanes<Value, Outcome>(
  values: readonly Value[],
  lanes: number,
  work: (value: Value) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = new Array(values.length);
  const waiting = values.entries();
  async function lane(): Promise<void> {
    for (const [index, value] of waiting) outcomes[index] = await work(value);
  }
  await Promise.all(Array.from({ length: Math.min(lanes, values.length) }, lane));
  return outcomes;
}
