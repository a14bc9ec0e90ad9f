import { PlainDate } from "@hervat/domain/primitives";
import { amsterdamOffset } from "./sessions/amsterdam-moment.ts";

export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The hour it is in the Netherlands at that moment. */
export function hourInAmsterdam(moment: Date): number {
  return asIfUtc(moment).getUTCHours();
}

/** The day it is in the Netherlands at that moment, wherever the server stands. */
export function dayInAmsterdam(moment: Date): PlainDate {
  return PlainDate.parse(asIfUtc(moment).toISOString().slice(0, 10));
}

/** What clocks in the Netherlands show, as if it were UTC. */
function asIfUtc(moment: Date): Date {
  return new Date(moment.getTime() + amsterdamOffset(moment.getTime()));
}
