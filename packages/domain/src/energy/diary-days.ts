import type { PlainDate } from "../primitives/index.ts";
import type { DiaryDay, EnergyMeasurement } from "./energy.ts";

/** One day of a diary: what was told of it last, and null where nothing was. */
export interface ToldDay {
  readonly on: PlainDate;
  readonly energy: number | null;
  readonly hoursToRecover: number | null;
  readonly sleep: number | null;
  readonly line: string | null;
}

/** The days of which a client told something herself, oldest first. Both lists come as they were told: of one day the last counts. */
export function diaryDays(days: readonly DiaryDay[], measurements: readonly EnergyMeasurement[]): ToldDay[] {
  const told = new Map<PlainDate, ToldDay>();
  const add = (on: PlainDate, part: Partial<ToldDay>) =>
    told.set(on, { ...{ on, energy: null, hoursToRecover: null, sleep: null, line: null }, ...told.get(on), ...part });
  for (const { on, energy, line } of days)
    add(on, { ...(energy !== null && { energy }), ...(line !== null && { line: line === "" ? null : line }) });
  for (const one of measurements) {
    if (one.by !== "client") continue;
    if (one.kind === "recovery") add(one.on, { hoursToRecover: one.hoursToRecover });
    if (one.kind === "capacity" && one.item === "sleep") add(one.on, { sleep: one.score });
  }
  return [...told.values()].toSorted((one, other) => (one.on < other.on ? -1 : 1));
}
