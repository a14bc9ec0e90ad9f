import { PlainDate } from "@hervat/domain/primitives";

export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const amsterdam = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam", year: "numeric", month: "2-digit", day: "2-digit" });

/** The hour it is in the Netherlands at that moment. */
export function hourInAmsterdam(moment: Date): number {
  return Number(new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone: "Europe/Amsterdam" }).format(moment));
}

/** The day it is in the Netherlands at that moment, wherever the server stands. */
export function dayInAmsterdam(moment: Date): PlainDate {
  return PlainDate.parse(amsterdam.format(moment));
}
