import { type RefObject, useEffect, useState } from "react";
import type { BoardLink } from "./use-work-plan.ts";

interface Line {
  id: string;
  path: string;
  kind: BoardLink["kind"];
}

/** Quiet lines behind the cards, for who looks; the same links stand in words on the cards and in the list below. */
export function BoardLines({ board, links }: { board: RefObject<HTMLDivElement | null>; links: readonly BoardLink[] }) {
  const [lines, setLines] = useState<readonly Line[]>([]);

  // After the frame has its place: its ref is set later than the effects of what stands inside it.
  useEffect(() => {
    const element = board.current;
    if (element === null) return;
    const draw = () => setLines(links.flatMap((link) => lineBetween(element, link)));
    const watch = new ResizeObserver(draw);
    watch.observe(element);
    return () => watch.disconnect();
  }, [board, links]);

  return (
    <svg className="pointer-events-none absolute inset-0 hidden size-full md:block" aria-hidden="true">
      {lines.map(({ id, path, kind }) => (
        <path
          key={id}
          d={path}
          fill="none"
          strokeWidth={1.5}
          stroke={kind === "eases" ? "var(--color-accent)" : "var(--color-ochre)"}
          strokeDasharray={kind === "leads-to" ? "6 4" : undefined}
        />
      ))}
    </svg>
  );
}

/** From the side of one card to the nearest side of the other, as a calm curve. */
function lineBetween(board: HTMLElement, { id, from, to, kind }: BoardLink): Line[] {
  const card = (factor: string) => board.querySelector(`[data-factor="${factor}"]`)?.getBoundingClientRect();
  const [start, end] = [card(from), card(to)];
  if (start === undefined || end === undefined) return [];
  const origin = board.getBoundingClientRect();
  const toRight = end.left >= start.right;
  const sameColumn = !toRight && end.right > start.left;
  const x1 = (toRight || sameColumn ? start.right : start.left) - origin.left;
  const x2 = (sameColumn ? end.right : toRight ? end.left : end.right) - origin.left;
  const y1 = start.top + start.height / 2 - origin.top;
  const y2 = end.top + end.height / 2 - origin.top;
  const bend = sameColumn ? 18 : (x2 - x1) / 2;
  return [{ id, kind, path: `M ${x1} ${y1} C ${x1 + bend} ${y1}, ${sameColumn ? x2 + bend : x2 - bend} ${y2}, ${x2} ${y2}` }];
}
