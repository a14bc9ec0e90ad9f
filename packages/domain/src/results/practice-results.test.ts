import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../primitives/index.ts";
import { ProgrammeKey } from "../programme/index.ts";
import { type EndedCase, practiceResults, SMALLEST_GROUP, shownGroups, weeksToFirstTalk } from "./practice-results.ts";

const [long, short, other] = ["lang", "kort", "anders"].map((key) => ProgrammeKey.parse(key));
if (long === undefined || short === undefined || other === undefined) throw new Error("no programmes");

const ended = (told: Partial<EndedCase> = {}): EndedCase => ({
  programme: long,
  startedOn: day("2026-02-02"),
  endedOn: day("2026-04-13"),
  outcome: "own-work",
  firstSickDay: day("2026-01-05"),
  firstTalkOn: day("2026-02-02"),
  satisfaction: 8,
  ...told,
});
const dayOf = (text: string | null) => (text === null ? null : day(text));
const many = (count: number, told: Partial<EndedCase> = {}) => Array.from({ length: count }, () => ended(told));

describe("the results of a practice", () => {
  it("are counts, half-way weeks and a mean mark", () => {
    const cases = [
      ...many(8),
      ...many(2, { outcome: "partly", satisfaction: 6, firstTalkOn: day("2026-02-16") }),
      ...many(1, { outcome: null, satisfaction: null, firstSickDay: null }),
    ];
    expect(practiceResults(cases).total).toEqual({
      programme: null,
      cases: 11,
      outcomes: { "own-work": 8, "other-work": 0, elsewhere: 0, partly: 2, none: 0, unknown: 1 },
      weeksToFirstTalk: { value: 4, of: 10 },
      weeksOfGuidance: { value: 10, of: 11 },
      satisfaction: { value: 7.6, of: 10 },
    });
  });

  it("say nothing of fewer than ten, and nothing at all of nobody", () => {
    const nothing = { cases: null, outcomes: null, weeksToFirstTalk: null, weeksOfGuidance: null, satisfaction: null };
    expect(practiceResults(many(9)).total).toEqual({ programme: null, ...nothing });
    expect(practiceResults([])).toEqual({ total: { programme: null, ...nothing }, groups: [] });
  });

  it("hide a small group, and the smallest beside it, so that the total gives it not away", () => {
    const cases = [...many(20), ...many(12, { programme: short }), ...many(3, { programme: other })];
    const { total, groups } = practiceResults(cases);
    expect(total.cases).toBe(35);
    expect(groups.map(({ programme, cases: shown }) => [programme, shown])).toEqual([
      [long, 20],
      [short, null],
      [other, null],
    ]);
  });

  it("hide a mark that few gave, though the group itself is large enough", () => {
    const cases = [...many(30), ...many(12, { programme: short }), ...many(9, { programme: short, satisfaction: null })];
    const few = [
      ...cases.filter(({ satisfaction }) => satisfaction !== null).slice(0, 34),
      ...cases.filter((one) => one.satisfaction === null),
    ];
    const [first, second] = practiceResults(few).groups;
    expect([first?.satisfaction, second?.satisfaction]).toEqual([null, null]);
    expect([first?.cases, second?.cases]).toEqual([30, 13]);
  });

  it("never leave fewer than ten to be worked out from the total, whatever the groups", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 8 }), (sizes) => {
        const shown = shownGroups(new Map(sizes.map((size, at) => [at, size])));
        const hidden = sizes.filter((_size, at) => !shown.has(at)).reduce((sum, size) => sum + size, 0);
        for (const at of shown) expect(sizes[at]).toBeGreaterThanOrEqual(SMALLEST_GROUP);
        if (shown.size > 0 && hidden > 0) expect(hidden).toBeGreaterThanOrEqual(SMALLEST_GROUP);
      }),
    );
  });
});

describe("weeks to the first talk", () => {
  it("are counted from the first sick day, and not known where one of both is not, or the talk came first", () => {
    const weeks = (firstSickDay: string | null, firstTalkOn: string | null) =>
      weeksToFirstTalk({ firstSickDay: dayOf(firstSickDay), firstTalkOn: dayOf(firstTalkOn) });
    expect([
      weeks("2026-01-05", "2026-02-09"),
      weeks(null, "2026-02-09"),
      weeks("2026-01-05", null),
      weeks("2026-03-01", "2026-02-09"),
    ]).toEqual([5, null, null, null]);
  });
});
