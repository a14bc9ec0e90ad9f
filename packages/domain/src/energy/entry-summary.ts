import type { PlainDate } from "../primitives/index.ts";
import type { DiaryEntry, HomeBuildUp } from "./energy.ts";

/** How many activities since a day gave energy, cost it, or did neither. */
export interface DiarySummary {
  readonly gave: number;
  readonly cost: number;
  readonly even: number;
}

/** How many activities since that day gave energy, cost it, or did neither. */
export function diarySummary(entries: readonly DiaryEntry[], since: PlainDate): DiarySummary {
  const recent = entries.filter(({ on }) => on >= since);
  return {
    gave: recent.filter(({ effect }) => effect > 0).length,
    cost: recent.filter(({ effect }) => effect < 0).length,
    even: recent.filter(({ effect }) => effect === 0).length,
  };
}

/** Minutes and hours to recover of the first and the last activity at home; null with fewer than two days. */
export interface BuildUpChange {
  readonly minutes: { readonly from: number; readonly to: number };
  readonly hours: { readonly from: number; readonly to: number };
}

/** @source programme "Van verzuim naar herstel", fase 3: "geleidelijk en gedoseerd opvoeren van de belasting in de thuissituatie" */
export function buildUpChange(entries: readonly HomeBuildUp[]): BuildUpChange | null {
  const sorted = entries.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined || first.on === last.on) return null;
  return {
    minutes: { from: first.minutes, to: last.minutes },
    hours: { from: first.recoveryHours, to: last.recoveryHours },
  };
}
