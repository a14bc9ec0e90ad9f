import { describe, expect, it } from "vitest";
import { day } from "../primitives/index.ts";
import { CLOCK_ONLY_PROGRAMME, programmeProblems, refTo, SHIPPED_PROGRAMMES } from "../programme/index.ts";
import { beginGuidance, type Trajectory } from "./index.ts";
import { active } from "./trajectories-for-tests.ts";

const [guidance] = SHIPPED_PROGRAMMES;
if (guidance === undefined) throw new Error("no programme is shipped");
const watched: Trajectory = { ...active, programme: refTo(CLOCK_ONLY_PROGRAMME), startedOn: day("2026-03-02") };

describe("a case of which only the law's days are watched", () => {
  it("has a programme without talks, intakes or a report, which keeps every rule of a programme", () => {
    expect(programmeProblems(CLOCK_ONLY_PROGRAMME)).toEqual([]);
    expect(CLOCK_ONLY_PROGRAMME).toMatchObject({ sessions: { maximum: 0 }, intakes: { client: false }, bedrijfsarts: { report: false } });
  });

  it("becomes guidance before its intake, with its people and its order as they were", () => {
    const begun = beginGuidance(watched, CLOCK_ONLY_PROGRAMME, { programme: guidance, on: day("2026-05-04") });
    expect(begun).toMatchObject({
      ok: true,
      value: {
        id: watched.id,
        status: "intake",
        startedOn: "2026-05-04",
        programme: refTo(guidance),
        managerContactId: watched.managerContactId,
      },
    });
  });

  it("is not begun twice, before its first day, or in a programme that guides nobody", () => {
    const on = day("2026-05-04");
    expect(beginGuidance(watched, guidance, { programme: guidance, on })).toMatchObject({ refusal: { kind: "guided-already" } });
    expect(beginGuidance(watched, CLOCK_ONLY_PROGRAMME, { programme: CLOCK_ONLY_PROGRAMME, on })).toMatchObject({
      refusal: { kind: "programme-guides-nobody" },
    });
    expect(beginGuidance(watched, CLOCK_ONLY_PROGRAMME, { programme: guidance, on: day("2026-03-01") })).toMatchObject({
      refusal: { kind: "before-last-change" },
    });
  });
});
