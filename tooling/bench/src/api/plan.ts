import { TASKS } from "./desk.ts";

/** How many requests, and when. Every number is a multiple of the tasks, so that each part begins with the first. */
export interface Plan {
  /** Requests a second. */
  readonly rate: number;
  /** A service at work has been at work for a while: what it does for the first time is not what a coach waits for all day. */
  readonly warmUp: number;
  /** The statements and the requests take turns, so that a busy moment of the machine hits both. */
  readonly parts: number;
  /** Requests in a part. */
  readonly each: number;
}

const PARTS = 4;

/** @param seconds that are measured, of each of both */
export function planOf(rate: number, seconds: number): Plan {
  const turns = (requests: number) => Math.ceil(requests / TASKS.length) * TASKS.length;
  return { rate, warmUp: turns((rate * seconds) / PARTS), parts: PARTS, each: turns((rate * seconds) / PARTS) };
}
