import { expect, it } from "vitest";
import { day, MeasurementId, newId, TrajectoryId } from "../primitives/index.ts";
import type { QuestionnaireResult } from "./questionnaire-result.ts";
import { scoreTrends } from "./score-trend.ts";

const result = (takenOn: string, score: number | null, told: Partial<QuestionnaireResult> = {}): QuestionnaireResult => ({
  id: newId(MeasurementId),
  trajectoryId: newId(TrajectoryId),
  instrument: "4DKL",
  validated: true,
  takenOn: day(takenOn),
  moment: null,
  scale: "distress",
  score,
  maximum: 32,
  band: null,
  ...told,
});

it("draws the scores of one scale together and tells how far it came", () => {
  expect(scoreTrends([result("2026-03-02", 24), result("2026-06-01", 11)])).toEqual([
    expect.objectContaining({ scale: "distress", change: { from: 24, to: 11 }, points: [expect.anything(), expect.anything()] }),
  ]);
});

it("keeps apart what cannot be compared: another scale, another maximum, another questionnaire", () => {
  const others = [{ scale: "angst", maximum: 24 }, { maximum: 100 }, { instrument: "CBI" }];
  expect(scoreTrends([result("2026-03-02", 24), ...others.map((told) => result("2026-03-02", 10, told))])).toHaveLength(4);
});

it("draws nothing for a questionnaire that could not be scored, and never a zero", () => {
  expect(scoreTrends([result("2026-03-02", null)])).toEqual([expect.objectContaining({ points: [], change: null })]);
});

it("puts start, halfway and end beside each other, also where it could not be scored, and leaves what came in between to the line", () => {
  const results = [
    result("2026-03-02", 24, { moment: "start" }),
    result("2026-04-01", 20),
    result("2026-05-01", null, { moment: "halfway" }),
    result("2026-06-01", 11, { moment: "end" }),
  ];
  const [trend] = scoreTrends(results);
  expect(trend?.moments.map(({ moment, value }) => [moment, value])).toEqual([
    ["start", 24],
    ["halfway", null],
    ["end", 11],
  ]);
  expect(trend?.points).toHaveLength(3);
});
