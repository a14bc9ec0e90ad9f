import type { EngineLog } from "../log.ts";
import type { Fences } from "./fences.ts";
import type { Chromium } from "./find-chromium.ts";
import { launchBrowser, type RunningBrowser } from "./launch-browser.ts";
import { proportionalMegabytes } from "./process-tree.ts";

/** A browser lent to one lane. */
export interface Borrowed {
  readonly running: RunningBrowser;
  /** Counts documents, so that the browser is renewed in time. */
  printed(): void;
  /** Whether the browser is on its way out: its pages are not kept. */
  retired(): boolean;
  /** This browser hung or answered late: whoever comes next gets a new one. */
  distrust(): void;
  release(): Promise<void>;
}

/** When a browser has done enough. Its memory stayed flat over 2,000 documents; nobody has seen 20,000. */
const MOST_DOCUMENTS = 5_000;
const MOST_MEGABYTES = 800;
const LOOK_EVERY = 250;

interface Kept {
  readonly started: Promise<RunningBrowser>;
  borrowed: number;
  documents: number;
  retired: boolean;
}

/** Keeps one browser for all lanes, started when it is first needed and renewed when it is old, hung or dead. */
export function createBrowserKeeper(chromium: Chromium, fences: Fences, blind: boolean, log: EngineLog) {
  const all = new Set<Kept>();
  let current: Kept | undefined;
  let closed = false;

  function start(): Kept {
    const kept: Kept = { started: launchBrowser(chromium, fences, blind), borrowed: 0, documents: 0, retired: false };
    all.add(kept);
    const forget = () => {
      kept.retired = true;
      all.delete(kept);
      if (current === kept) current = undefined;
    };
    kept.started.then((running) => {
      log("browser-started", {
        version: running.version,
        pid: running.pid,
        asNobody: running.fences.asNobody,
        sandbox: running.fences.sandbox,
        network: running.fences.network,
      });
      return running.stopped.then(forget, forget);
    }, forget);
    return kept;
  }

  function retire(kept: Kept, why: string): void {
    if (kept.retired) return;
    kept.retired = true;
    log("browser-retired", { why, documents: kept.documents });
    if (current === kept) current = undefined;
  }

  async function checkAge(kept: Kept, pid: number): Promise<void> {
    if (kept.documents >= MOST_DOCUMENTS) retire(kept, "documents");
    else if (kept.documents % LOOK_EVERY === 0 && (await proportionalMegabytes(pid)) > MOST_MEGABYTES) retire(kept, "memory");
  }

  return {
    /** @throws when no browser starts. */
    async borrow(): Promise<Borrowed> {
      if (closed) throw new Error("the engine is closed");
      current ??= start();
      const kept = current;
      kept.borrowed++;
      const running = await kept.started.catch((error) => {
        kept.borrowed--;
        throw error;
      });
      return {
        running,
        printed: () => {
          kept.documents++;
          checkAge(kept, running.pid).catch(() => {});
        },
        retired: () => kept.retired,
        distrust: () => retire(kept, "late"),
        release: async () => {
          kept.borrowed--;
          if (kept.retired && kept.borrowed === 0) await running.close();
        },
      };
    },
    /** The browser of this moment, for a look at it. */
    async running(): Promise<RunningBrowser | undefined> {
      return current?.started.catch(() => undefined);
    },
    async close(): Promise<void> {
      closed = true;
      await Promise.all(
        [...all].map(({ started }) =>
          started.then(
            (running) => running.close(),
            () => {},
          ),
        ),
      );
    },
  };
}
export type BrowserKeeper = ReturnType<typeof createBrowserKeeper>;
