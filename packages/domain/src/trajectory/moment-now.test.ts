import { describe, expect, it } from "vitest";
import { momentNow, questionnairesDue } from "./index.ts";
import { recovery } from "./trajectories-for-tests.ts";

const running = { status: "active", guidedBefore: false, used: 0, planned: 10 } as const;
const start = { moment: "start", names: { nl: "Bij de start", en: "At the start" }, optional: false, questionnaire: null } as const;
const programme = { ...recovery, questionnaires: [start, { ...start, moment: "end" as const }, { ...start, optional: true }] };

describe("the moment a trajectory is at", () => {
  it.each([
    [0, "start"],
    [4, "start"],
    [5, "halfway"],
    [8, "halfway"],
    [9, "end"],
    [12, "end"],
  ])("after %i of 10 talks is the %s", (used, moment) => {
    expect(momentNow({ ...running, used })).toBe(moment);
  });

  it("is the start before the first talk, however few are agreed, and the end after it where there is one", () => {
    expect(momentNow({ ...running, status: "intake", planned: 1 })).toBe("start");
    expect(momentNow({ ...running, used: 1, planned: 1 })).toBe("end");
    expect(momentNow({ ...running, used: 1, planned: 2 })).toBe("end");
  });

  it("has no start where she was guided before, and none at all while it rests or once it ended", () => {
    expect(momentNow({ ...running, guidedBefore: true, used: 3 })).toBeNull();
    for (const status of ["paused", "completed", "stopped"] as const) expect(momentNow({ ...running, status, used: 9 })).toBeNull();
  });
});

describe("a questionnaire that waits to be asked", () => {
  const nothing = { asked: () => false, passed: [] };

  it("waits at its moment alone, and not where the coach may leave it out", () => {
    expect(questionnairesDue(programme, "start", nothing)).toEqual([start]);
    expect(questionnairesDue(programme, "halfway", nothing)).toEqual([]);
    expect(questionnairesDue(programme, null, nothing)).toEqual([]);
  });

  it("waits no more once it was asked, or the coach passed the moment over", () => {
    expect(questionnairesDue(programme, "start", { asked: () => true, passed: [] })).toEqual([]);
    expect(questionnairesDue(programme, "start", { asked: () => false, passed: ["start"] })).toEqual([]);
    expect(questionnairesDue(programme, "end", { asked: () => false, passed: ["start"] })).toHaveLength(1);
  });
});
