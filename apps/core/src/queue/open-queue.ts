import type { Db, QueueName } from "@hervat/database";
import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import { z } from "zod";
import type { Logger } from "../http/log.ts";

/** All that a job carries: which row, of which practice. Whatever it needs is read when it runs. */
export const JobTarget = z.strictObject({ tenant: z.uuid(), id: z.uuid() });
export type JobTarget = z.infer<typeof JobTarget>;

export interface WorkRules {
  /** Jobs handed over at a time. */
  readonly batch: number;
  /** Hand-overs that are worked on side by side: while the last jobs of one run, the next is there already. */
  readonly handOvers?: number;
}

/** Done, or to be handed over again after a while. */
export type JobOutcome = "done" | "later";

/** The queue in the same database. It says what there is to do; our own tables hold what was done. */
export interface Queue {
  /**
   * Adds jobs in the transaction of the caller: rolled back, they never were.
   *
   * @param behind how many jobs of the same practice wait already; its jobs come in turns with those of others, so that five
   * thousand of one never hold up the single one of another
   */
  add(tx: Db, queue: QueueName, targets: readonly JobTarget[], behind?: number): Promise<void>;
  /** Hands jobs to `work` until `stop`; it tells what became of each, in their order. */
  work(queue: QueueName, rules: WorkRules, work: (targets: readonly JobTarget[]) => Promise<readonly JobOutcome[]>): Promise<void>;
  /** Lets running jobs finish for `graceMs`; what is left goes back. */
  stop(graceMs: number): Promise<void>;
}

const ADDED_AT_ONCE = 1_000;

/** Jobs of one practice per turn: as many as a worker takes at a time, so that its pages stay those of one practice for a while. */
const PER_TURN = 16;

/** The database holds what was done; the queue only asks again, and must never be the one that stops asking. */
const ASKED_AGAIN = 10_000;

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
    async add(tx, queue, targets, behind = 0) {
      const boss = await running();
      const db = fromDrizzle(tx, sql);
      const all = targets.map((data, index) => ({
        data,
        priority: -Math.floor((behind + index) / PER_TURN),
        ...(queue === "render" && { retryLimit: ASKED_AGAIN }),
      }));
      for (let from = 0; from < all.length; from += ADDED_AT_ONCE) {
        const jobs = all.slice(from, from + ADDED_AT_ONCE);
        await boss.insert(queue, jobs, { db });
      }
    },
    async work(queue, { batch, handOvers = 1 }, work) {
      const boss = await running();
      const options = {
        batchSize: batch,
        localConcurrency: handOvers,
        burstWhenBatchFull: true,
        perJobResults: true,
        pollingIntervalSeconds: 5,
        heartbeatRefreshSeconds: 5,
      } as const;
      await boss.work(queue, options, async (jobs) => {
        const outcomes = await work(jobs.map(({ data }) => JobTarget.parse(data)));
        return jobs.map(({ id }, index) => ({ id, status: outcomes[index] === "done" ? ("completed" as const) : ("failed" as const) }));
      });
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
