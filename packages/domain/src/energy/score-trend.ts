import type { PlainDate } from "../primitives/index.ts";
import type { Moment } from "../programme/programme.ts";
import type { QuestionnaireResult } from "./questionnaire-result.ts";

/** One scale of one questionnaire through time. What could not be scored has no place in a line, and stands in the list. */
export interface ScoreTrend {
  readonly instrument: string;
  readonly scale: string;
  readonly validated: boolean;
  readonly maximum: number;
  readonly points: readonly { readonly on: PlainDate; readonly value: number }[];
  /** What it came to at the start, halfway and at the end, as far as it was asked then; null where it could not be scored. */
  readonly moments: readonly { readonly moment: Moment; readonly on: PlainDate; readonly value: number | null }[];
  /** From the first to the last score; null before there are two. */
  readonly change: { readonly from: number; readonly to: number } | null;
}

const scaleOf = ({ instrument, scale, maximum }: QuestionnaireResult) => JSON.stringify([instrument, scale, maximum]);

/** The results, oldest first, drawn together where they are of the same scale with the same maximum: others cannot be compared. */
export function scoreTrends(results: readonly QuestionnaireResult[]): readonly ScoreTrend[] {
  return [...Map.groupBy(results, scaleOf).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const points = same.flatMap(({ takenOn, score }) => (score === null ? [] : [{ on: takenOn, value: score }]));
    const moments = same.flatMap(({ moment, takenOn, score }) => (moment === null ? [] : [{ moment, on: takenOn, value: score }]));
    const [begin, end] = [points[0], points.at(-1)];
    const change = points.length < 2 || begin === undefined || end === undefined ? null : { from: begin.value, to: end.value };
    const { instrument, scale, maximum } = first;
    return [{ instrument, scale, maximum, validated: same.every((one) => one.validated), points, moments, change }];
  });
}
