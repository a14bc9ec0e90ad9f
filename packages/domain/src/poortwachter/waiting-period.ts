import { addDays, latest } from "../calendar/index.ts";
import { day, type PlainDate } from "../primitives/index.ts";
import type { CaseFacts, UwvEndOfWaitingPeriod } from "./case-facts.ts";
import { firstSickDay, sickDay } from "./sick-days.ts";
import type { SicknessCase } from "./spell.ts";

/** @source art. 23 lid 1 WIA: 104 weeks, counted in days from the first sick day */
const WAITING_DAYS = 104 * 7;

/** The end of the waiting period in both meanings that letters use, and of the wages that go with it. */
export interface WaitingPeriod {
  /** What the spells give, whatever UWV wrote. */
  readonly computedLastDay: PlainDate;
  readonly lastDay: PlainDate;
  /** The first day of a WIA benefit: the day after the last day, or after a loonsanctie. */
  readonly firstWiaDay: PlainDate;
  readonly decidedBy: "computation" | "uwv";
  readonly wages: {
    readonly lastDay: PlainDate;
    readonly endBecause: "waiting-period" | "loonsanctie" | "employment-ended" | "state-pension";
  };
}

/**
 * Where the waiting period and the wages end. The end in UWV's letter goes before our own count.
 *
 * @source art. 23 lid 1 and art. 25 lid 9 WIA; art. 7:629 BW
 */
export function waitingPeriod(sickness: SicknessCase, facts: CaseFacts): WaitingPeriod {
  const computedLastDay = sickDay(sickness, WAITING_DAYS);
  const lastDay = facts.uwvEndOfWaitingPeriod === null ? computedLastDay : lastDayOf(facts.uwvEndOfWaitingPeriod);
  return {
    computedLastDay,
    lastDay,
    firstWiaDay: addDays(facts.loonsanctie?.lastDay ?? lastDay, 1),
    decidedBy: facts.uwvEndOfWaitingPeriod === null ? "computation" : "uwv",
    wages: endOfWages(sickness, facts, lastDay),
  };
}

/** The day UWV's letter means, as the last day of the waiting period. */
function lastDayOf({ meaning, date }: UwvEndOfWaitingPeriod): PlainDate {
  return meaning === "last-day-of-waiting-period" ? date : addDays(date, -1);
}

function endOfWages(
  sickness: SicknessCase,
  { loonsanctie, employmentEndsOn, statePensionFrom }: CaseFacts,
  lastDay: PlainDate,
): WaitingPeriod["wages"] {
  const ends: WaitingPeriod["wages"][] = [
    loonsanctie === null ? { lastDay, endBecause: "waiting-period" } : { lastDay: loonsanctie.lastDay, endBecause: "loonsanctie" },
  ];
  if (employmentEndsOn !== null) ends.push({ lastDay: employmentEndsOn, endBecause: "employment-ended" });
  if (statePensionFrom !== null)
    ends.push({ lastDay: endAtStatePension(firstSickDay(sickness), statePensionFrom), endBecause: "state-pension" });
  return ends.reduce((earliest, end) => (end.lastDay < earliest.lastDay ? end : earliest));
}

/**
 * Whoever works on past the state pension age is paid during sickness for a shorter time, counted from that age or
 * from the first sick day, whichever is later.
 *
 * @source art. 7:629 lid 2 BW: six weeks since 1 July 2023, thirteen before
 */
function endAtStatePension(first: PlainDate, statePensionFrom: PlainDate): PlainDate {
  const start = latest(first, statePensionFrom);
  const weeks = start >= day("2023-07-01") ? 6 : 13;
  return addDays(start, weeks * 7 - 1);
}
