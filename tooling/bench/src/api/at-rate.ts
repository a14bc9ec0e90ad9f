import { setTimeout as pause } from "node:timers/promises";
import { median } from "../pdf/measure.ts";

/** In ms, from the moment a request was due: a service that falls behind does not look quick because it was asked less. */
export interface Latencies {
  readonly p50: number;
  readonly p95: number;
}

export function latenciesOf(times: readonly number[]): Latencies {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: median(sorted), p95: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0 };
}

/**
 * Starts so many calls, `perSecond` a second, whether or not those before were answered.
 *
 * @returns how long each took, in the order in which they were due
 * @throws what a call threw, once all of them ended
 */
export async function atRate(perSecond: number, calls: number, call: (index: number) => Promise<unknown>): Promise<readonly number[]> {
  const start = performance.now();
  const waiting: Promise<number>[] = [];
  for (let index = 0; index < calls; index++) {
    const due = start + (index * 1_000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await pause(early);
    const answered = call(index).then(() => performance.now() - due);
    answered.catch(() => {});
    waiting.push(answered);
  }
  await Promise.allSettled(waiting);
  return Promise.all(waiting);
}
