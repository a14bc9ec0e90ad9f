import { addDays } from "../calendar/index.ts";
import { ok, type PlainDate, type Result, refuse } from "../primitives/index.ts";
import type { Loonsanctie, UwvEndOfWaitingPeriod } from "./case-facts.ts";
import type { SicknessTimeline } from "./timeline.ts";

export type LoonsanctieRefusal =
  | { readonly kind: "decided-too-late"; readonly lastDayOfWaitingPeriod: PlainDate }
  | { readonly kind: "ends-within-waiting-period"; readonly lastDayOfWaitingPeriod: PlainDate }
  | { readonly kind: "longer-than-52-weeks"; readonly latest: PlainDate };

/**
 * Whether UWV could impose this loonsanctie on this case.
 *
 * @source art. 25 lid 9 and 10 WIA: decided before the waiting period ends, at most 52 weeks
 */
export function checkLoonsanctie(
  { waitingPeriod: { lastDay } }: SicknessTimeline,
  sanction: Loonsanctie,
): Result<Loonsanctie, LoonsanctieRefusal> {
  if (sanction.decidedOn > lastDay) return refuse({ kind: "decided-too-late", lastDayOfWaitingPeriod: lastDay });
  if (sanction.lastDay <= lastDay) return refuse({ kind: "ends-within-waiting-period", lastDayOfWaitingPeriod: lastDay });
  const latest = addDays(lastDay, 52 * 7);
  if (sanction.lastDay > latest) return refuse({ kind: "longer-than-52-weeks", latest });
  return ok(sanction);
}

export type UwvEndRefusal = { readonly kind: "before-first-sick-day"; readonly firstSickDay: PlainDate };

/** Whether the end that UWV's letter names can belong to this case at all; UWV is otherwise believed. */
export function checkUwvEnd({ firstSickDay }: SicknessTimeline, end: UwvEndOfWaitingPeriod): Result<UwvEndOfWaitingPeriod, UwvEndRefusal> {
  return end.date <= firstSickDay ? refuse({ kind: "before-first-sick-day", firstSickDay }) : ok(end);
}
