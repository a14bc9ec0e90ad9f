import { sicknessClock } from "@hervat/domain/poortwachter";
import { day, PlainDate } from "@hervat/domain/primitives";
import { type EndedCase, practiceResults } from "@hervat/domain/results";
import { endedOn } from "@hervat/domain/trajectory";
import { describe, expect, it } from "vitest";
import { buildDemoWorld } from "./build-world.ts";
import type { DemoDossier } from "./world.ts";

const world = buildDemoWorld({ today: day("2026-11-23") });

/** As core counts a case, out of the dossier itself. */
function endedCase({ trajectory, closing, spells, facts, sessions, evaluation }: DemoDossier): readonly EndedCase[] {
  const ended = endedOn(trajectory);
  if (ended === null || !ended.startsWith("2026")) return [];
  const clock = sicknessClock({ wvp: true, spells, facts });
  const held = sessions.filter(({ status, kind }) => status === "held" && (kind === "session" || kind === "client-intake"));
  const [first] = held.map(({ startsAt }) => startsAt.toISOString().slice(0, 10)).toSorted();
  const marks = evaluation?.satisfaction.flatMap(({ employee }) => employee ?? []) ?? [];
  return [
    {
      programme: trajectory.programme.key,
      startedOn: trajectory.startedOn,
      endedOn: ended,
      outcome: closing?.outcome ?? null,
      firstSickDay: clock.kind === "clock" ? clock.current.firstSickDay : null,
      firstTalkOn: trajectory.sessionsBefore > 0 ? trajectory.startedOn : first === undefined ? null : PlainDate.parse(first),
      satisfaction: marks.length === 0 ? null : marks.reduce((sum, mark) => sum + mark, 0) / marks.length,
    },
  ];
}

const [large, small] = world.practices.map(({ dossiers }) => practiceResults(dossiers.flatMap(endedCase)));

/** Counted by hand in a printed list of the dossiers, case by case. */
describe("the results of the demo in 2026", () => {
  it("are those of 51 cases in the large practice, together and by programme", () => {
    expect(large?.total).toEqual({
      programme: null,
      cases: 51,
      outcomes: { "own-work": 21, "other-work": 0, elsewhere: 5, partly: 8, none: 3, unknown: 14 },
      weeksToFirstTalk: { value: 13.3, of: 51 },
      weeksOfGuidance: { value: 24.4, of: 51 },
      satisfaction: null,
    });
    expect(large?.groups).toEqual([
      {
        programme: "van-verzuim-naar-herstel",
        cases: 29,
        outcomes: { "own-work": 11, "other-work": 0, elsewhere: 1, partly: 6, none: 2, unknown: 9 },
        weeksToFirstTalk: { value: 13.3, of: 29 },
        weeksOfGuidance: { value: 24, of: 29 },
        satisfaction: null,
      },
      {
        programme: "re-integratiebegeleiding",
        cases: 22,
        outcomes: { "own-work": 10, "other-work": 0, elsewhere: 4, partly: 2, none: 1, unknown: 5 },
        weeksToFirstTalk: { value: 14, of: 22 },
        weeksOfGuidance: { value: 26.9, of: 22 },
        satisfaction: null,
      },
    ]);
  });

  it("hide both programmes of the small practice: six would be what nineteen leave when thirteen are shown", () => {
    expect(small?.total).toMatchObject({
      cases: 19,
      outcomes: { "own-work": 7, "other-work": 2, elsewhere: 2, partly: 2, none: 2, unknown: 4 },
      weeksToFirstTalk: { value: 14.7, of: 19 },
      weeksOfGuidance: { value: 24.3, of: 19 },
      satisfaction: null,
    });
    const nothing = { cases: null, outcomes: null, weeksToFirstTalk: null, weeksOfGuidance: null, satisfaction: null };
    expect(small?.groups).toMatchObject([nothing, nothing]);
  });
});
