import { addDays } from "../calendar/index.ts";
import type { PlainDate } from "../primitives/index.ts";
import type { TrajectoryStatus } from "./trajectory.ts";

/** After so many days without contact a client is called silent, unless whoever asks says otherwise. */
export const USUAL_SILENCE_DAYS = 14;

/** The last day on which the client herself was spoken with, or else the day on which it began. Who else was spoken with breaks no silence. */
export function silentSince(startedOn: PlainDate, spokenOn: readonly PlainDate[]): PlainDate {
  return [startedOn, ...spokenOn].reduce((last, on) => (on > last ? on : last));
}

/** Whether she has been silent for so many days. Of guidance that rests or ended nobody expects to hear. */
export function isSilent(
  { status, since }: { readonly status: TrajectoryStatus; readonly since: PlainDate },
  today: PlainDate,
  days = USUAL_SILENCE_DAYS,
): boolean {
  return (status === "intake" || status === "active") && addDays(since, days) <= today;
}
