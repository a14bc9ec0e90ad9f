import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** What is drawn at first, and what is added each time the end comes near. */
const ROWS_AT_ONCE = 100;
/** The end is near from so far below the window. */
const AHEAD = "1500px";

export interface GrowingRows {
  count: number;
  /** Stands after the last row that is drawn. */
  end: RefObject<HTMLDivElement | null>;
  /** Draws all of them at once: before they are printed or taken out. */
  drawAll: () => void;
}

/** A thousand rows are drawn as one scrolls towards them: nobody turns a page, and nobody waits for rows she does not see. */
export function useGrowingRows(total: number): GrowingRows {
  const [count, setCount] = useState(ROWS_AT_ONCE);
  const end = useRef<HTMLDivElement>(null);
  const drawAll = useCallback(() => flushSync(() => setCount(Number.POSITIVE_INFINITY)), []);

  useEffect(() => {
    if (count >= total || end.current === null) return;
    const seen = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setCount(count + ROWS_AT_ONCE),
      { rootMargin: AHEAD },
    );
    seen.observe(end.current);
    return () => seen.disconnect();
  }, [count, total]);

  useEffect(() => {
    addEventListener("beforeprint", drawAll);
    return () => removeEventListener("beforeprint", drawAll);
  }, [drawAll]);

  return { count, end, drawAll };
}
