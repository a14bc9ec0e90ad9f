import { describe, expect, it } from "vitest";
import { day, GoalId, GoalScoreId, newId, TrajectoryId } from "../primitives/index.ts";
import { Goal, type GoalScore, releaseGoal, scoreChange, scoreLine, takeBackGoal, type WorkGoal } from "./index.ts";

const on = day("2026-11-22");
const goal: WorkGoal = {
  ...{ id: newId(GoalId), trajectoryId: newId(TrajectoryId), kind: "work", text: "Op tijd naar huis" },
  ...{ ten: null, setOn: on, closed: null, release: null },
};
const score = (date: string, value: number, by: GoalScore["by"] = "client"): GoalScore => ({
  ...{ id: newId(GoalScoreId), goalId: goal.id, trajectoryId: goal.trajectoryId, on: day(date), by, score: value, note: null },
});

describe("a goal", () => {
  it("in the work is released by the client's word, in the words she agreed with", () => {
    expect(releaseGoal(goal, { text: " Werken tot vijf uur ", on, saidYes: true })).toMatchObject({
      ok: true,
      value: { text: "Op tijd naar huis", release: { releasedOn: on, text: "Werken tot vijf uur" } },
    });
  });

  it("is not released without her word, without words, or twice", () => {
    const released = { ...goal, release: { releasedOn: on, text: "x" } };
    expect(releaseGoal(goal, { text: "x", on, saidYes: false })).toMatchObject({ refusal: { kind: "client-did-not-ask" } });
    expect(releaseGoal(goal, { text: " ", on, saidYes: true })).toMatchObject({ refusal: { kind: "no-words" } });
    expect(releaseGoal(released, { text: "y", on, saidYes: true })).toMatchObject({ refusal: { kind: "already-released" } });
    expect(takeBackGoal(released).release).toBeNull();
  });

  it("of her own has no release at all", () => {
    expect(Goal.parse({ ...goal, kind: "personal", release: { releasedOn: on, text: "x" } })).not.toHaveProperty("release");
  });
});

describe("the scale of a goal", () => {
  const scores = [score("2026-11-20", 6), score("2026-11-01", 3), score("2026-11-20", 7), score("2026-11-10", 9, "coach")];

  it("goes from the first to the last figure that one of the two gave", () => {
    expect(scoreChange(scores, "client")).toEqual({ from: 3, to: 7 });
    expect(scoreLine(scores, "client").map((one) => one.score)).toEqual([3, 7]);
  });

  it("shows no change out of one day", () => {
    expect(scoreChange(scores, "coach")).toBeNull();
  });
});
