import type { GoalScore } from "./goal.ts";

export interface ScoreChange {
  readonly from: number;
  readonly to: number;
}

/** The first and the last score in one view, oldest first; null with fewer than two days: one point is no trend. */
export function scoreChange(scores: readonly GoalScore[], by: GoalScore["by"]): ScoreChange | null {
  const own = scoreLine(scores, by);
  const first = own[0];
  const last = own.at(-1);
  return first === undefined || last === undefined || own.length < 2 ? null : { from: first.score, to: last.score };
}

/** The scores in one view over time, oldest first; of two on one day the last one given counts. */
export function scoreLine(scores: readonly GoalScore[], by: GoalScore["by"]): readonly GoalScore[] {
  const perDay = new Map(scores.filter((score) => score.by === by).map((score) => [score.on, score]));
  return [...perDay.values()].toSorted((one, other) => (one.on < other.on ? -1 : 1));
}
