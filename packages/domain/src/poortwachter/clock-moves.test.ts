import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civil, fromCivil } from "../calendar/civil-for-tests.ts";
import { day, type PlainDate } from "../primitives/index.ts";
import {
  CaseFacts,
  type ClockCorrection,
  type ClockMoves,
  type ClockRecord,
  clockMoves,
  correctClock,
  type MilestoneKey,
  openDeadlines,
  sicknessClock,
  wageMeaning,
} from "./index.ts";

const sick = (from: string, to: string | null = null, leaveAfter = 0) => ({ from, to, leaveAfter });
const spells = (...told: ReturnType<typeof sick>[]): ClockCorrection => ({ kind: "spells", spells: told });
const EMPTY: ClockRecord = { wvp: true, spells: [], facts: CaseFacts.parse({}) };

function corrected(record: ClockRecord, correction: ClockCorrection, today: PlainDate): ClockRecord {
  const outcome = correctClock(record, correction, today);
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.kind}`);
  return outcome.value;
}
function record(first: string, facts: Parameters<typeof CaseFacts.parse>[0] = {}): ClockRecord {
  return { ...corrected(EMPTY, spells(sick(first)), day("2190-01-01")), facts: CaseFacts.parse(facts) };
}
const moveOf = ({ milestones }: ClockMoves, key: MilestoneKey) => milestones.find((move) => move.key === key);
const done = (key: MilestoneKey, on: string) => ({ key, place: "here", on });

describe("a first sick day that was corrected afterwards", () => {
  const today = day("2026-11-23");

  it("moves every day of the law by as many days, and says so before it moves", () => {
    const before = record("2026-01-05");
    const after = corrected(before, spells(sick("2026-01-12")), today);
    const moves = clockMoves(before, after, today);

    expect(moves.firstSickDay).toEqual({ before: "2026-01-05", after: "2026-01-12" });
    expect(moveOf(moves, "melding_uwv_42")).toEqual({
      ...{ key: "melding_uwv_42", before: "2026-10-26", after: "2026-11-02" },
      ...{ doneOn: null, verdict: "moves" },
    });
    expect(moves.firstWiaDay).toEqual({ before: "2028-01-03", after: "2028-01-10" });
  });

  it("shows what was in time and would now be late, and the other way round", () => {
    const before = record("2026-01-05", { done: [done("probleemanalyse", "2026-02-15"), done("plan_van_aanpak", "2026-03-01")] });
    const earlier = clockMoves(before, corrected(before, spells(sick("2026-01-01")), today), today);
    expect(moveOf(earlier, "probleemanalyse")).toMatchObject({ doneOn: "2026-02-15", verdict: "done-late-now" });

    const late = record("2026-01-05", { done: [done("probleemanalyse", "2026-02-20")] });
    const later = clockMoves(late, corrected(late, spells(sick("2026-01-12")), today), today);
    expect(moveOf(later, "probleemanalyse")).toMatchObject({ verdict: "done-late-no-more" });
  });

  it("shows what was done too early: a notice before week 42, a record before the first sick day", () => {
    const before = record("2026-01-05", { done: [done("melding_uwv_42", "2026-10-20"), done("melding_arbo", "2026-01-06")] });
    const moves = clockMoves(before, corrected(before, spells(sick("2026-02-02")), today), today);
    expect(moveOf(moves, "melding_uwv_42")).toMatchObject({ verdict: "done-too-early-now" });
    expect(moveOf(moves, "melding_arbo")).toMatchObject({ verdict: "done-too-early-now" });
  });

  it("says what is overdue all at once", () => {
    const before = record("2026-02-02");
    const moves = clockMoves(before, corrected(before, spells(sick("2026-01-05")), today), today);
    expect(moveOf(moves, "melding_uwv_42")).toMatchObject({ before: "2026-11-23", after: "2026-10-26", verdict: "overdue-now" });
  });
});

describe("a recovery that is told afterwards", () => {
  const today = day("2026-07-01");
  const before = record("2026-01-05", { done: [done("probleemanalyse", "2026-02-10")] });

  it("of 27 days moves what comes after it by 27 days", () => {
    const after = corrected(before, spells(sick("2026-01-05", "2026-04-12"), sick("2026-05-10")), today);
    const moves = clockMoves(before, after, today);
    expect(moves.cases).toEqual({ before: 1, after: 1 });
    expect(moveOf(moves, "wia_aanvraag")).toMatchObject({ before: "2027-10-17", after: "2027-11-13" });
    expect(moveOf(moves, "probleemanalyse")).toBeUndefined();
  });

  it("of 28 days makes a second case, and what was done belongs to the first", () => {
    const after = corrected(before, spells(sick("2026-01-05", "2026-04-12"), sick("2026-05-11")), today);
    const moves = clockMoves(before, after, today);
    expect(moves.cases).toEqual({ before: 1, after: 2 });
    expect(moves.firstSickDay.after).toBe("2026-05-11");
    expect(moveOf(moves, "probleemanalyse")).toMatchObject({ after: "2026-06-21", verdict: "done-in-earlier-case" });
  });

  it("without a new spell ends what the law asks", () => {
    const moves = clockMoves(before, corrected(before, spells(sick("2026-01-05", "2026-04-12")), today), today);
    expect(moveOf(moves, "melding_uwv_42")).toMatchObject({ verdict: "lapses" });
    expect(moveOf(moves, "probleemanalyse")).toBeUndefined();
  });

  it("is refused when it lies ahead", () => {
    const outcome = correctClock(before, spells(sick("2026-01-05", "2026-07-02")), today);
    expect(outcome).toEqual({ ok: false, refusal: { kind: "spell-in-the-future", index: 0 } });
  });
});

describe("the end that UWV's letter names", () => {
  const today = day("2027-09-10");
  const before = record("2026-01-05");
  const letter = (meaning: "last-day-of-waiting-period" | "first-wia-day", date: string): ClockCorrection => ({
    kind: "uwv-end",
    end: { letterDated: day("2027-09-06"), meaning, date: day(date) },
  });

  it.each([
    ["last-day-of-waiting-period", "2028-01-09"],
    ["first-wia-day", "2028-01-10"],
  ] as const)("as %s moves what counts back from it, and nothing else", (meaning, date) => {
    const moves = clockMoves(before, corrected(before, letter(meaning, date), today), today);
    expect(moves.lastDayOfWaitingPeriod).toEqual({ before: "2028-01-02", after: "2028-01-09" });
    expect(moves.firstWiaDay.after).toBe("2028-01-10");
    expect(moveOf(moves, "wia_aanvraag")).toMatchObject({ before: "2027-10-17", after: "2027-10-24" });
    expect(moveOf(moves, "melding_uwv_42")).toBeUndefined();
  });
});

describe("an employment that ends during sickness", () => {
  const before = record("2026-01-05");
  const ends = (on: string | null): ClockCorrection => ({ kind: "employment-end", on: on === null ? null : day(on) });

  it.each([
    ["after ten weeks asks an eindevaluatie on its last day", "2026-03-15", "2026-03-15"],
    ["a day before ten weeks asks none", "2026-03-14", "2027-10-03"],
  ])("%s", (_what, last, evaluation) => {
    const after = corrected(before, ends(last), day("2026-02-01"));
    const clock = sicknessClock(after);
    if (clock.kind !== "clock") throw new Error("no clock");
    expect(clock.current.milestones.find(({ key }) => key === "eindevaluatie")?.due).toBe(evaluation);
  });

  it("asks a notice to UWV on the last working day, which a weekend or holiday brings forward", () => {
    const clock = sicknessClock(corrected(before, ends("2026-04-06"), day("2026-03-01")));
    if (clock.kind !== "clock") throw new Error("no clock");
    expect(clock.current.noticeAtEndOfEmployment).toBe("2026-04-02");
    expect(openDeadlines(clock.current, day("2026-03-20")).find(({ key }) => key === "melding_ziek_uit_dienst")).toMatchObject({
      due: "2026-04-02",
      status: { kind: "soon", daysLeft: 13 },
    });
    expect(openDeadlines(clock.current, day("2026-04-03")).some(({ key }) => key === "melding_ziek_uit_dienst")).toBe(false);
  });

  it("ends what the employer must do after it, and cannot lie before the sickness", () => {
    const moves = clockMoves(before, corrected(before, ends("2026-06-30"), day("2026-07-10")), day("2026-07-10"));
    expect(moveOf(moves, "melding_uwv_42")).toMatchObject({ verdict: "lapses" });
    expect(moves.wagesUntil.after).toBe("2026-06-30");
    expect(correctClock(before, ends("2026-01-04"), day("2026-07-10"))).toMatchObject({ refusal: { kind: "before-first-sick-day" } });
  });
});

describe("a client of whom no employer pays wages", () => {
  it("has no clock, and gets it back with every day as it was", () => {
    const before = record("2026-01-05");
    const today = day("2026-02-01");
    const without = corrected(before, { kind: "wvp", applies: false }, today);
    const moves = clockMoves(before, without, today);
    expect(moves.cases).toEqual({ before: 1, after: 0 });
    expect(moves.milestones.every(({ after, verdict }) => after === null && verdict === "lapses")).toBe(true);
    expect(corrected(without, { kind: "wvp", applies: true }, today)).toEqual(before);
  });
});

describe("what moves, for any case", () => {
  const first = fc.integer({ min: civil("2015-01-01"), max: civil("2040-01-01") });
  const someKey = fc.constantFrom<MilestoneKey>(
    "probleemanalyse",
    "plan_van_aanpak",
    "melding_uwv_42",
    "eerstejaarsevaluatie",
    "wia_aanvraag",
  );

  it("is nothing when nothing is corrected, and is undone by correcting back", () => {
    fc.assert(
      fc.property(first, fc.integer({ min: -60, max: 60 }), fc.integer({ min: 0, max: 700 }), someKey, (begin, shift, doneAfter, key) => {
        const before = record(fromCivil(begin), { done: [done(key, fromCivil(begin + doneAfter))] });
        const today = day(fromCivil(begin + 710));
        const after = corrected(before, spells(sick(fromCivil(begin + shift))), today);
        expect(clockMoves(before, before, today).milestones).toEqual([]);
        const there = clockMoves(before, after, today);
        const back = clockMoves(after, before, today);
        for (const move of there.milestones) {
          const returned = moveOf(back, move.key);
          expect([returned?.before, returned?.after]).toEqual([move.after, move.before]);
        }
        expect(back.milestones).toHaveLength(there.milestones.length);
      }),
      { numRuns: 500 },
    );
  });

  it("moves each day by exactly the days that the first sick day moved, but for a term that rolls over days off", () => {
    fc.assert(
      fc.property(first, fc.integer({ min: -60, max: 60 }), (begin, shift) => {
        fc.pre(shift !== 0);
        const before = record(fromCivil(begin));
        const today = day(fromCivil(begin + 100));
        const moves = clockMoves(before, corrected(before, spells(sick(fromCivil(begin + shift))), today), today);
        for (const { key, before: was, after } of moves.milestones) {
          const moved = civil(after ?? "") - civil(was ?? "");
          if (key === "melding_uwv_42") expect(Math.abs(moved - shift)).toBeLessThanOrEqual(6);
          else expect(moved).toBe(shift);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("what a milestone means for the wages", () => {
  it.each([
    ["wia_aanvraag", "2025-12-31", "wia-decision-8-weeks"],
    ["wia_aanvraag", "2026-01-01", "wia-decision-16-weeks"],
    ["loon_jaar2", "2026-01-04", "second-year"],
    ["melding_uwv_42", "2026-10-26", "fine-when-late"],
    ["melding_arbo", "2026-01-11", null],
  ] as const)("%s due on %s: %s", (key, due, meaning) => {
    expect(wageMeaning({ key, due: day(due) })).toBe(meaning);
  });
});
