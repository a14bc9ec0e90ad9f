import { ok, type Result, refuse } from "@hervat/domain/primitives";
import type { Borrowed, BrowserKeeper } from "../browser/browser-keeper.ts";
import type { EngineLog } from "../log.ts";
import type { RenderRefusal } from "../refusals.ts";
import { type Lane, LaneTimeout, type LaneTimeouts, openLane, type PrintJob } from "./lane.ts";

/** Whose page a job may share: one organisation, one version of one plugin, one paper. */
export interface Group {
  readonly key: string;
  /** The page that a lane of this group starts with. */
  readonly shell: () => string;
}

export interface PoolOptions {
  readonly lanes: number;
  readonly timeouts: LaneTimeouts;
  /** A page that nobody used for so long is closed with its context. */
  readonly idleMs: number;
  readonly log: EngineLog;
}

interface Slot {
  busy: boolean;
  open: { readonly group: string; readonly lane: Lane; readonly borrowed: Borrowed; printed: number } | undefined;
  idle: NodeJS.Timeout | undefined;
}

interface Waiting {
  readonly group: Group;
  readonly since: number;
  readonly run: (slot: Slot) => Promise<void>;
}

const MOST_PER_LANE = 200;
/** A document that has waited so long goes before documents that would suit an open page better. */
const PATIENCE_MS = 1_000;

/** Hands jobs to a fixed number of lanes; a lane keeps its page while jobs of one group come. */
export function createLanePool(keeper: BrowserKeeper, { lanes, timeouts, idleMs, log }: PoolOptions) {
  const slots: Slot[] = Array.from({ length: lanes }, () => ({ busy: false, open: undefined, idle: undefined }));
  const waiting: Waiting[] = [];

  async function shut(slot: Slot): Promise<void> {
    const { open } = slot;
    slot.open = undefined;
    if (open === undefined) return;
    await open.lane.close();
    await open.borrowed.release();
  }

  async function laneFor(slot: Slot, group: Group): Promise<NonNullable<Slot["open"]>> {
    if (slot.open !== undefined && (slot.open.group !== group.key || slot.open.printed >= MOST_PER_LANE)) await shut(slot);
    if (slot.open !== undefined) return slot.open;
    const borrowed = await keeper.borrow();
    try {
      slot.open = { group: group.key, lane: await openLane(borrowed.running, group.shell(), timeouts), borrowed, printed: 0 };
      return slot.open;
    } catch (error) {
      borrowed.distrust();
      await borrowed.release();
      throw error;
    }
  }

  async function attempt(slot: Slot, group: Group, job: PrintJob): Promise<Buffer> {
    const open = await laneFor(slot, group);
    try {
      const pdf = await open.lane.print(job);
      open.printed++;
      open.borrowed.printed();
      return pdf;
    } catch (error) {
      if (error instanceof LaneTimeout) open.borrowed.distrust();
      await shut(slot);
      throw error;
    }
  }

  /** Once more on a fresh page when page or browser died: that tells a document that kills its page from one that stood beside it. */
  async function printOn(slot: Slot, group: Group, job: PrintJob): Promise<Result<Buffer, RenderRefusal>> {
    for (const last of [false, true]) {
      try {
        return ok(await attempt(slot, group, job));
      } catch (error) {
        const late = error instanceof LaneTimeout;
        log("print-failed", { late, last });
        if (late) return refuse({ kind: "print-too-slow" });
      }
    }
    return refuse({ kind: "browser-stopped" });
  }

  function choose(): { slot: Slot; index: number } | undefined {
    const free = slots.filter(({ busy }) => !busy);
    const head = waiting[0];
    if (free.length === 0 || head === undefined) return undefined;
    if (performance.now() - head.since < PATIENCE_MS)
      for (const slot of free) {
        const index = waiting.findIndex(({ group }) => group.key === slot.open?.group);
        if (index !== -1) return { slot, index };
      }
    const slot = free.find(({ open }) => open?.group === head.group.key) ?? free.find(({ open }) => open === undefined) ?? free[0];
    return slot === undefined ? undefined : { slot, index: 0 };
  }

  function pump(): void {
    for (let next = choose(); next !== undefined; next = choose()) {
      const { slot, index } = next;
      const [job] = waiting.splice(index, 1);
      if (job === undefined) return;
      slot.busy = true;
      clearTimeout(slot.idle);
      job.run(slot).finally(() => {
        slot.busy = false;
        slot.idle = setTimeout(() => shut(slot).catch(() => {}), idleMs).unref();
        pump();
      });
    }
  }

  return {
    print: (group: Group, job: PrintJob, signal?: AbortSignal): Promise<Result<Buffer, RenderRefusal>> =>
      new Promise((resolve, reject) => {
        waiting.push({
          group,
          since: performance.now(),
          run: (slot) =>
            (signal?.aborted ? Promise.resolve(refuse({ kind: "cancelled" } as const)) : printOn(slot, group, job)).then(resolve, reject),
        });
        pump();
      }),
    state: () => ({ lanes, busy: slots.filter(({ busy }) => busy).length, waiting: waiting.length }),
    close: async () => {
      for (const slot of slots) clearTimeout(slot.idle);
      await Promise.all(slots.map(shut));
    },
  };
}
export type LanePool = ReturnType<typeof createLanePool>;
