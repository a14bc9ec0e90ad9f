import { readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import type { TestDatabase } from "@hervat/database/testing";
import { FRAGILE_POINTS } from "./fragile-points.ts";
import { signalIfThere, startWorkerChild, type WorkerChild, type WorkerWish } from "./worker-child.ts";

/** Workers that are ended by force again and again, each replaced as a supervisor would. */
export interface CrashYard {
  /** Ends something at random: a worker, a browser, a page; or stops it for longer than a lease. */
  strike(): Promise<void>;
  /** Ended by us, by name of what was hit. */
  hits(): ReadonlyMap<string, number>;
  /** Workers that went without being hit. */
  fell(): number;
  /** From here on nothing is hit; workers go on. */
  calm(): void;
  /** Stops every worker in order. @returns processes and folders that stayed behind */
  close(): Promise<{ readonly processes: number; readonly folders: number }>;
}

/** Repeatable choices: the same seed hits the same things in the same order. */
function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return sides === 0 ? 0 : state % sides;
  };
}

/** Longer than a lease, so that somebody else must take over what the stopped one holds. */
const HANG_MS = 20_000;
const START_AGAIN_MS = 300;

export async function openCrashYard(
  database: TestDatabase,
  keyEncryptionKey: Uint8Array,
  { workers, seed }: { workers: number; seed: number },
): Promise<CrashYard> {
  const roll = dice(seed);
  const hits = new Map<string, number>();
  const pids = new Set<number>();
  const slots: (WorkerChild | undefined)[] = Array.from({ length: workers });
  const hanging = new Set<Promise<void>>();
  let fell = 0;
  let calm = false;
  let closed = false;
  const count = (what: string) => hits.set(what, (hits.get(what) ?? 0) + 1);

  /** Every second one ends itself somewhere on its way; how far it comes is chosen too. */
  function wish(): WorkerWish {
    if (calm || roll(2) === 0) return { lanes: 1 };
    const point = FRAGILE_POINTS[roll(FRAGILE_POINTS.length - 1)];
    return point === undefined ? { lanes: 1 } : { lanes: 1, diesAt: point, diesAfter: 1 + roll(12) };
  }

  async function keep(slot: number): Promise<void> {
    while (!closed) {
      const wanted = wish();
      const worker = await startWorkerChild(database, keyEncryptionKey, wanted).catch(() => undefined);
      if (worker === undefined) {
        await pause(START_AGAIN_MS);
        continue;
      }
      pids.add(worker.pid);
      slots[slot] = worker;
      if (closed) await worker.stop();
      const signal = await worker.ended;
      slots[slot] = undefined;
      if (closed) return;
      if (signal === "SIGKILL") count(wanted.diesAt === undefined ? "worker" : `at ${wanted.diesAt}`);
      else fell++;
    }
  }
  const keeping = slots.map((_, slot) => keep(slot));

  async function hang(worker: WorkerChild, part: "worker" | "browser"): Promise<void> {
    const stopped = await worker.hit(part, "SIGSTOP");
    if (stopped === undefined) return;
    count(`hang of a ${part}`);
    // By its number: its worker may be gone by then, and one that stays stopped never hears of that.
    const over = pause(HANG_MS).then(() => signalIfThere(stopped, "SIGCONT"));
    hanging.add(over);
    over.finally(() => hanging.delete(over));
  }

  return {
    async strike() {
      const alive = slots.filter((worker) => worker !== undefined);
      const worker = alive[roll(alive.length)];
      if (worker === undefined) return;
      const what = roll(100);
      if (what < 25) await worker.hit("worker", "SIGKILL");
      else if (what < 55) {
        if ((await worker.hit("browser", "SIGKILL")) !== undefined) count("browser");
      } else if (what < 96) {
        if ((await worker.hit("renderer", "SIGKILL", roll)) !== undefined) count("renderer");
      } else await hang(worker, what < 98 ? "worker" : "browser");
    },
    hits: () => hits,
    fell: () => fell,
    calm: () => {
      calm = true;
    },
    async close() {
      await Promise.all(hanging);
      closed = true;
      await Promise.all(slots.map((worker) => worker?.stop()));
      await Promise.all(keeping);
      return leftBehind(pids);
    },
  };
}

const PROFILE = /hervat-profile-(\d+)-/;

/** Browsers of ours whose worker is gone. A browser that was orphaned a moment ago gets the time to notice. */
async function leftBehind(pids: ReadonlySet<number>): Promise<{ processes: number; folders: number }> {
  const isOurs = (text: string) => pids.has(Number(PROFILE.exec(text)?.[1]));
  for (const deadline = Date.now() + 10_000; ; ) {
    const all = (await readdir("/proc")).filter((entry) => /^\d+$/.test(entry));
    const commands = await Promise.all(all.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")));
    const processes = commands.filter(isOurs).length;
    const folders = (await readdir(tmpdir())).filter(isOurs).length;
    if (processes === 0 || Date.now() > deadline) return { processes, folders };
    await pause(100);
  }
}
