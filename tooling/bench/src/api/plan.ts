import { TASKS } from "./desk.ts";

/** How many requests, and when. Every number is a multiple of the tasks, so that each part begins with the first. */
export interface Plan {
  /** Requests a second. */
  readonly rate: number;
  /** A service at work has been at work for a while: what it does for the first time is not what a coach waits for all day. */
  readonly warmUp: number;
  /** The statements and the requests take turns, and short ones, so that a busy moment of the machine hits both. */
  readonly parts: number;
  /** Requests in a part. */
  readonly each: number;
}

const WARM_UP_SECONDS = 5;
const PART_SECONDS = 1;

/** @param seconds that are measured, of each of both */
export function planOf(rate: number, seconds: number): Plan {
  const turns = (requests: number) => Math.ceil(requests / TASKS.length) * TASKS.length;
  const parts = Math.max(1, Math.round(seconds / PART_SECONDS));
  return { rate, warmUp: turns(rate * WARM_UP_SECONDS), parts, each: turns((rate * seconds) / parts) };
}
