import type { Clock } from "../clock.ts";

export interface TestClock extends Clock {
  /** Lets time pass, also a long time. */
  pass(time: { readonly minutes?: number; readonly hours?: number; readonly days?: number }): void;
}

/** A clock that starts at this moment and goes on by itself; a test makes it jump. */
export function testClock(): TestClock {
  let jumped = 0;
  return {
    now: () => new Date(Date.now() + jumped),
    pass({ minutes = 0, hours = 0, days = 0 }) {
      jumped += ((days * 24 + hours) * 60 + minutes) * 60_000;
    },
  };
}
