import { m } from "@hervat/messages";
import { useEffect, useState } from "react";

/** What is quicker than this shows nothing while it waits. */
const PATIENCE_MS = 300;

/** Grey lines in the place of what is coming. Says "Bezig met laden" to a screen reader once. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <div role="status" className="space-y-3">
      <span className="visually-hidden">{m.common_loading()}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="skeleton" style={{ width: `${[92, 78, 85, 64][line % 4]}%` }} />
      ))}
    </div>
  );
}

export interface ProgressProps {
  label: string;
  done: number;
  total: number;
  /** Seconds that remain, when that is known. */
  secondsLeft?: number | undefined;
}

function timeLeft(seconds: number): string {
  return seconds < 60
    ? m.common_seconds_left({ count: Math.max(1, Math.round(seconds)) })
    : m.common_minutes_left({ count: Math.round(seconds / 60) });
}

/** How far a long job is, in words and as a bar. */
export function Progress({ label, done, total, secondsLeft }: ProgressProps) {
  const words = [m.common_progress({ done, total }), secondsLeft !== undefined && done < total && timeLeft(secondsLeft)]
    .filter((part) => part !== false)
    .join(", ");
  return (
    <div>
      <div className="mb-1 flex flex-wrap justify-between gap-x-4">
        <span className="font-semibold">{label}</span>
        <span className="text-ink-soft tabular-nums">{words}</span>
      </div>
      <div
        className="progress"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={words}
      >
        <div style={{ width: `${total === 0 ? 0 : (100 * done) / total}%` }} />
      </div>
    </div>
  );
}
