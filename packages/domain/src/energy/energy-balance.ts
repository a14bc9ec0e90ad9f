import type { PlainDate } from "../primitives/index.ts";
import { CapacityItem, type EnergyMeasurement, LoadItem } from "./energy.ts";

/** The two sides on a day: the mean of the latest score of each item, 0 to 10; null where none was given. */
export type EnergyBalance = { readonly load: number | null; readonly capacity: number | null };

/**
 * Load beside capacity as last measured up to a day. It is shown as two numbers: no sum and no verdict, because
 * no such scale was ever validated.
 *
 * @source programme "Re-integratiebegeleiding" (draagkracht, draaglast); docs/sources.md §11
 */
export function energyBalance(measurements: readonly EnergyMeasurement[], upTo: PlainDate): EnergyBalance {
  return {
    load: meanOfLatest(measurements, upTo, "load", LoadItem.options),
    capacity: meanOfLatest(measurements, upTo, "capacity", CapacityItem.options),
  };
}

/** The two sides on every day on which something of them was measured, oldest first. */
export function balanceTrend(measurements: readonly EnergyMeasurement[]): readonly ({ readonly on: PlainDate } & EnergyBalance)[] {
  const days = new Set(measurements.flatMap((one) => (one.kind === "recovery" ? [] : [one.on])));
  return [...days].toSorted().map((on) => ({ on, ...energyBalance(measurements, on) }));
}

/** Hours to recover over time, oldest first; of two on one day the last one given counts. */
export function recoveryTrend(
  measurements: readonly EnergyMeasurement[],
): readonly { readonly on: PlainDate; readonly hoursToRecover: number }[] {
  const perDay = new Map<PlainDate, number>();
  for (const measurement of measurements) if (measurement.kind === "recovery") perDay.set(measurement.on, measurement.hoursToRecover);
  return [...perDay].map(([on, hoursToRecover]) => ({ on, hoursToRecover })).toSorted((one, other) => (one.on < other.on ? -1 : 1));
}

/** The sentence beside a sparkline: "hersteltijd van 9 naar 4 uur". Null with fewer than two days: one point is no trend. */
export function recoveryChange(measurements: readonly EnergyMeasurement[]): { readonly from: number; readonly to: number } | null {
  const trend = recoveryTrend(measurements);
  const [first] = trend;
  const last = trend.at(-1);
  return first === undefined || last === undefined || trend.length < 2 ? null : { from: first.hoursToRecover, to: last.hoursToRecover };
}

function meanOfLatest(
  measurements: readonly EnergyMeasurement[],
  upTo: PlainDate,
  kind: "load" | "capacity",
  items: readonly string[],
): number | null {
  const latest = items.flatMap((item) => {
    const scores = measurements
      .filter((one) => one.kind === kind && one.item === item && one.on <= upTo)
      .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
    const last = scores.at(-1);
    return last === undefined || last.kind === "recovery" ? [] : [last.score];
  });
  return latest.length === 0 ? null : Math.round((latest.reduce((sum, score) => sum + score, 0) / latest.length) * 10) / 10;
}
