import { useEffect, useRef } from "react";

/** So long after the last key it is saved. */
const PAUSE_MS = 1_500;
/** And so long after the first that was not, however fast she types. */
const AT_MOST_MS = 5_000;
/** So long after a save that failed it is tried again. */
const RETRY_MS = 8_000;

interface Saving {
  /** There is something to save, and nobody has to choose first. */
  dirty: boolean;
  failed: boolean;
  /** Changes with every key. */
  typed: string;
  save: () => Promise<unknown>;
}

/** Saves while she types, when the field is left, and when the connection is back; and asks before a window with unsaved text closes. */
export function useSaving({ dirty, failed, typed, save }: Saving): void {
  const saving = useRef(save);
  const since = useRef<number | undefined>(undefined);
  useEffect(() => {
    saving.current = save;
  });

  useEffect(() => {
    if (!dirty || typed === "") {
      since.current = undefined;
      return;
    }
    since.current ??= Date.now();
    const wait = failed ? RETRY_MS : Math.max(0, Math.min(PAUSE_MS, since.current + AT_MOST_MS - Date.now()));
    const again = () => {
      since.current = undefined;
      void saving.current();
    };
    const timer = setTimeout(again, wait);
    addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      removeEventListener("online", again);
    };
  }, [typed, dirty, failed]);

  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const leaves = () => document.visibilityState === "hidden" && void saving.current();
    addEventListener("beforeunload", warn);
    document.addEventListener("visibilitychange", leaves);
    return () => {
      removeEventListener("beforeunload", warn);
      document.removeEventListener("visibilitychange", leaves);
    };
  }, [dirty]);
}
