import { ok, type Result, refuse } from "@hervat/domain/primitives";
import type { Borrowed, BrowserKeeper } from "../browser/browser-keeper.ts";
import type { EngineLog } from "../log.ts";
import type { RenderRefusal } from "../refusals.ts";
import { type Lane, LaneTimeout, type LaneTimeouts, openLane, type PrintJob } from "./lane.ts";
import { createTurns } from "./turns.ts";

/** Whose page a job may share: one organisation, one version of one plugin, one paper. */
export interface Group {
  readonly key: string;
  /** The page that a lane of this group starts with. */
  readonly shell: () => string;
}

/** How somebody waits for a document. */
export interface Waits {
  /** Of a batch: whom somebody waits for at a screen goes first. */
  readonly background?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface PoolOptions {
  /** How many pages print at the same time. */
  readonly lanes: number;
  readonly timeouts: LaneTimeouts;
  /** A page that nobody used for so long is closed, its context with it. */
  readonly idleMs: number;
  readonly log: EngineLog;
}

interface Page {
  readonly group: string;
  readonly lane: Lane;
  readonly borrowed: Borrowed;
  printed: number;
  idle: NodeJS.Timeout | undefined;
}

/** Documents per page before it is closed, its context with it. */
const MOST_PER_PAGE = 500;
/** After how many ms without work a page forgets its last document. In a batch the next one takes its place sooner. */
const CLEARED_AFTER_MS = 250;
/** Pages kept warm per lane, so that the three kinds of a practice leave room for another's: opening one costs as much as printing four documents, keeping one about 40 MB. */
const WARM_PER_LANE = 4;

/** Prints a fixed number of jobs at a time, each on a page of its own group; pages stay warm for the next job of that group. */
export function createLanePool(keeper: BrowserKeeper, { lanes, timeouts, idleMs, log }: PoolOptions) {
  /** Open and not in use, the one that waits longest first. */
  const warm: Page[] = [];
  const turns = createTurns({ lanes });
  let closed = false;

  async function shut(page: Page): Promise<void> {
    clearTimeout(page.idle);
    const at = warm.indexOf(page);
    if (at !== -1) warm.splice(at, 1);
    await page.lane.close();
    await page.borrowed.release();
  }

  async function open(group: Group, again = true): Promise<Page> {
    const borrowed = await keeper.borrow();
    try {
      const lane = await openLane(borrowed.running, group.shell(), timeouts);
      return { group: group.key, lane, borrowed, printed: 0, idle: undefined };
    } catch (error) {
      log("page-not-opened", { again });
      borrowed.distrust();
      await borrowed.release();
      // A browser that died a moment ago is not known to be dead yet: no document is to blame for that.
      if (again) return open(group, false);
      throw error;
    }
  }

  async function pageFor(group: Group): Promise<Page> {
    for (const page of warm.filter(({ lane, borrowed }) => lane.gone() || borrowed.retired())) shut(page).catch(() => {});
    const known = warm.findLast((page) => page.group === group.key);
    if (known !== undefined) {
      clearTimeout(known.idle);
      warm.splice(warm.indexOf(known), 1);
      return known;
    }
    const [oldest] = warm;
    if (oldest !== undefined && warm.length + turns.state().busy > lanes * WARM_PER_LANE) await shut(oldest);
    return open(group);
  }

  function keepWarm(page: Page): void {
    if (closed || page.printed >= MOST_PER_PAGE || page.borrowed.retired()) {
      shut(page).catch(() => {});
      return;
    }
    page.idle = setTimeout(() => {
      page.lane.clear();
      page.idle = setTimeout(() => shut(page).catch(() => {}), idleMs).unref();
    }, CLEARED_AFTER_MS).unref();
    warm.push(page);
  }

  async function attempt(group: Group, job: PrintJob): Promise<Buffer> {
    const page = await pageFor(group);
    try {
      const pdf = await page.lane.print(job);
      page.printed++;
      page.borrowed.printed();
      keepWarm(page);
      return pdf;
    } catch (error) {
      if (error instanceof LaneTimeout || !page.borrowed.running.browser.connected) page.borrowed.distrust();
      await shut(page);
      throw error;
    }
  }

  /** Once more on a fresh page when page or browser died or hung: that tells a document that does so to its page from one that stood beside it. */
  async function printTwice(group: Group, job: PrintJob): Promise<Result<Buffer, RenderRefusal>> {
    let late = false;
    for (const last of [false, true]) {
      try {
        return ok(await attempt(group, job));
      } catch (error) {
        late = error instanceof LaneTimeout;
        log("print-failed", { late, last });
      }
    }
    return refuse({ kind: late ? "print-too-slow" : "browser-stopped" });
  }

  return {
    async print(group: Group, job: PrintJob, { background = false, signal }: Waits = {}): Promise<Result<Buffer, RenderRefusal>> {
      if (!(await turns.take(background))) return refuse({ kind: "engine-busy", waiting: String(turns.mostWaiting) });
      try {
        return signal?.aborted ? refuse({ kind: "cancelled" }) : await printTwice(group, job);
      } finally {
        turns.end();
      }
    },
    state: turns.state,
    close: async () => {
      closed = true;
      await Promise.all([...warm].map(shut));
    },
  };
}
