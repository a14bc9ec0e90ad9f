import { day, type PlainDate } from "../primitives/index.ts";
import { addDays } from "./plain-date-arithmetic.ts";

interface Decree {
  readonly years: readonly [first: number, last: number];
  readonly fridaysAfterAscension: readonly PlainDate[];
  readonly source: string;
}

/**
 * Every three years a royal decree puts some days on a par with holidays. Only the Friday after Ascension is taken
 * over: a decree names it every time. The other days (such as 28 April 2028) differ from decree to decree; leaving
 * them out can warn one working day early, never late.
 */
const DECREES: readonly Decree[] = [
  {
    years: [2017, 2019],
    fridaysAfterAscension: [day("2017-05-26"), day("2018-05-11"), day("2019-05-31")],
    source: "KB of 31 October 2016, Stcrt. 2016, 58653",
  },
  {
    years: [2023, 2025],
    fridaysAfterAscension: [day("2023-05-19"), day("2024-05-10"), day("2025-05-30")],
    source: "KB on 28 April 2023, 19 May 2023, 10 May 2024, 27 December 2024 and 30 May 2025",
  },
  {
    years: [2026, 2028],
    fridaysAfterAscension: [day("2026-05-15"), day("2027-05-07"), day("2028-05-26")],
    source: "KB on 2 January 2026, 15 May 2026, 7 May 2027, 28 April 2028 and 26 May 2028",
  },
];

/**
 * The Friday after Ascension of a year: from the decree where we hold it, else the day that practice has always
 * seen decreed.
 *
 * @source Algemene termijnenwet art. 3 lid 3
 */
export function decreedFridayAfterAscension(year: number, easter: PlainDate): PlainDate {
  const decree = DECREES.find(({ years: [first, last] }) => first <= year && year <= last);
  return decree?.fridaysAfterAscension.find((date) => date.startsWith(`${year}-`)) ?? addDays(easter, 40);
}
