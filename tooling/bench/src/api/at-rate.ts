import { setTimeout as pause } from "node:timers/promises";
import { median } from "../pdf/measure.ts";

/** In ms, from the moment a request was due: a service that falls behind does not look quick because it was asked less. */
export interface Latencies {
  readonly p50: number;
  readonly p95: number;
}

/** Starts `perSecond` calls a second for so many seconds, whether or not those before were answered. */
export async function atRate(perSecond: number, seconds: number, call: (index: number) => Promise<unknown>): Promise<Latencies> {
  const start = performance.now();
  const waiting: Promise<number>[] = [];
  for (let index = 0; index < perSecond * seconds; index++) {
    const due = start + (index * 1_000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await pause(early);
    waiting.push(call(index).then(() => performance.now() - due));
  }
  const taken = (await Promise.all(waiting)).toSorted((a, b) => a - b);
  return { p50: median(taken), p95: taken[Math.ceil(taken.length * 0.95) - 1] ?? 0 };
}
