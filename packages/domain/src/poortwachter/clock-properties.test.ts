import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civil, civilWeekday, easterByOudin, fromCivil } from "../calendar/civil-for-tests.ts";
import { poortwachterReport } from "./index.ts";

/** The table of the law once more, written down apart from the product: key, window, last day, hard limit. */
const OFFSETS: readonly (readonly [key: string, from: number, due: number, hard?: number])[] = [
  ["ziekmelding_werkgever", 0, 0],
  ["melding_arbo", 0, 6],
  ["probleemanalyse", 0, 41, 42],
  ["dossier", 41, 41],
  ["plan_van_aanpak", 41, 55],
  ["evaluatie_6w", 97, 97],
  ["melding_uwv_42", 287, 294],
  ["uwv_brief_44", 301, 335],
  ["eerstejaarsevaluatie", 315, 363],
  ["spoor2_start", 315, 405],
  ["loon_jaar2", 364, 364],
  ["wia_brief_88", 609, 615],
  ["actueel_oordeel", 609, 636],
  ["eindevaluatie", 609, 636],
  ["riv_kopie_werknemer", 609, 636],
  ["wia_aanvraag", 609, 650],
  ["einde_loondoorbetaling", 727, 727],
  ["loonsanctie", 728, 1091],
];

const holidayCache = new Map<number, ReadonlySet<number>>();
function holidays(year: number): ReadonlySet<number> {
  const known = holidayCache.get(year);
  if (known !== undefined) return known;
  const easter = civil(easterByOudin(year));
  const king = civil(`${year}-04-27`);
  const days = new Set([
    civil(`${year}-01-01`),
    easter - 2,
    easter + 1,
    civilWeekday(king) === 0 ? king - 1 : king,
    civil(`${year}-05-05`),
    easter + 39,
    easter + 40,
    easter + 50,
    civil(`${year}-12-25`),
    civil(`${year}-12-26`),
  ]);
  holidayCache.set(year, days);
  return days;
}

function rolled(date: number): number {
  const weekday = civilWeekday(date);
  const off = weekday === 0 || weekday === 6 || holidays(Number(fromCivil(date).slice(0, 4))).has(date);
  return off ? rolled(date + 1) : date;
}

/** What the product should print for sick days given one by one. */
function expected(sickDays: (offset: number) => number) {
  return {
    milestones: OFFSETS.map(([key, from, due, hard]) => ({
      key,
      from: fromCivil(sickDays(from)),
      due: fromCivil(key === "melding_uwv_42" ? rolled(sickDays(due)) : sickDays(due)),
      ...(hard === undefined ? {} : { hard: fromCivil(sickDays(hard)) }),
    })),
    lastDayOfWaitingPeriod: fromCivil(sickDays(727)),
    firstWiaDay: fromCivil(sickDays(727) + 1),
  };
}

function firstCase(spells: unknown) {
  const outcome = poortwachterReport(spells);
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  const [first, ...others] = outcome.value.cases;
  return { first, others };
}

describe("the sickness clock, day by day", () => {
  it("is right for every first sick day from 2015 to 2045, leap years and weekends included", () => {
    const wrong: string[] = [];
    const start = civil("2015-01-01");
    const end = civil("2045-12-31");
    for (let first = start; first <= end; first++) {
      const { first: printed } = firstCase([{ from: fromCivil(first) }]);
      const { firstSickDay, ...dates } = printed ?? { firstSickDay: "" };
      if (firstSickDay !== fromCivil(first) || JSON.stringify(dates) !== JSON.stringify(expected((offset) => first + offset)))
        wrong.push(fromCivil(first));
    }
    expect(end - start).toBeGreaterThan(10_000);
    expect(wrong).toEqual([]);
  }, 60_000);

  it("leaves out exactly the recovered days of every interruption shorter than four weeks", () => {
    const someSpells = fc.record({
      first: fc.integer({ min: civil("2015-01-01"), max: civil("2040-01-01") }),
      lengths: fc.array(fc.record({ sick: fc.integer({ min: 1, max: 250 }), recovered: fc.integer({ min: 0, max: 27 }) }), {
        minLength: 1,
        maxLength: 6,
      }),
    });
    fc.assert(
      fc.property(someSpells, ({ first, lengths }) => {
        const sickDays: number[] = [];
        const spells: { from: string; to?: string }[] = [];
        let day = first;
        for (const { sick, recovered } of lengths) {
          spells.push({ from: fromCivil(day), to: fromCivil(day + sick - 1) });
          for (let n = 0; n < sick; n++) sickDays.push(day + n);
          day += sick + recovered;
        }
        spells.push({ from: fromCivil(day) });
        const open = day;
        const counted = (offset: number) => sickDays[offset] ?? open + offset - sickDays.length;

        const { first: printed, others } = firstCase(spells);
        expect(others).toEqual([]);
        expect(printed).toEqual({ firstSickDay: fromCivil(first), ...expected(counted) });
      }),
      { numRuns: 1_500 },
    );
  }, 60_000);

  it("shifts what has not passed by the length of the interruption, whatever its length", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: civil("2015-01-01"), max: civil("2040-01-01") }),
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 0, max: 27 }),
        (first, sick, gap) => {
          const whole = firstCase([{ from: fromCivil(first) }]).first;
          const broken = firstCase([
            { from: fromCivil(first), to: fromCivil(first + sick - 1) },
            { from: fromCivil(first + sick + gap) },
          ]).first;
          for (const [position, [key, , due]] of OFFSETS.entries()) {
            if (key === "melding_uwv_42") continue;
            const moved = civil(broken?.milestones[position]?.due ?? "") - civil(whole?.milestones[position]?.due ?? "");
            expect(moved).toBe(due >= sick ? gap : 0);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  }, 60_000);

  it("never rolls the notice backwards, never by more than the longest row of days off", () => {
    fc.assert(
      fc.property(fc.integer({ min: civil("1960-01-01"), max: civil("2180-01-01") }), (first) => {
        const notice = firstCase([{ from: fromCivil(first) }]).first?.milestones.find(({ key }) => key === "melding_uwv_42");
        const late = civil(notice?.due ?? "") - (first + 294);
        expect(late).toBeGreaterThanOrEqual(0);
        expect(late).toBeLessThanOrEqual(6);
      }),
      { numRuns: 2_000 },
    );
  });
});
