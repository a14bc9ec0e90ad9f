import type { CDPSession } from "puppeteer";

/** Tells of every page of the browser that dies, by its target, until the answer is called. */
export type HearCrashes = (listener: (targetId: string) => void) => Promise<() => void>;

/**
 * Only the browser itself can tell of a page that died before it said a word. It is asked for no longer than somebody listens: it
 * then tells of every new title too, and each document has one.
 */
export function hearCrashes(root: CDPSession): HearCrashes {
  const listeners = new Set<(targetId: string) => void>();
  root.on("Target.targetCrashed", ({ targetId }) => {
    for (const listener of listeners) listener(targetId);
  });
  const tell = (discover: boolean) => root.send("Target.setDiscoverTargets", { discover });
  return async (listener) => {
    listeners.add(listener);
    await tell(true);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) tell(false).catch(() => {});
    };
  };
}
