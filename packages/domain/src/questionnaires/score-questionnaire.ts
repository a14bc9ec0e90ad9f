import type { LocalText } from "../programme/local-text.ts";
import { optionsOf, type QuestionnaireDefinition } from "./questionnaire-definition.ts";
import type { QuestionnaireScale } from "./questionnaire-parts.ts";

/** The key of the chosen answer for each question that was answered. */
export type QuestionnaireAnswers = Readonly<Record<string, string | undefined>>;

/** What came of one scale. It signals and does not diagnose. */
export type ScaleOutcome =
  | { readonly kind: "scored"; readonly score: number; readonly band: LocalText | null }
  /** Too little was answered ("niet te scoren"): no number stands for that, and nought least of all. */
  | { readonly kind: "not-scorable"; readonly answered: number; readonly needed: number };

export interface ScaleScore {
  readonly scale: QuestionnaireScale;
  /** The lowest and the highest score that the scale can have. */
  readonly minimum: number;
  readonly maximum: number;
  readonly outcome: ScaleOutcome;
}

/** One decimal, half away from nought: more would say more than a questionnaire can. */
const rounded = (score: number) => (Math.sign(score) * Math.round(Math.abs(score) * 10 + 1e-9)) / 10;

/**
 * Every scale of a questionnaire. An answer that its question does not offer counts as none.
 *
 * @source docs/sources.md §12
 */
export function scoreQuestionnaire(definition: QuestionnaireDefinition, answers: QuestionnaireAnswers): readonly ScaleScore[] {
  return definition.scales.map((scale) => scoreScale(definition, scale, answers));
}

function scoreScale(definition: QuestionnaireDefinition, scale: QuestionnaireScale, answers: QuestionnaireAnswers): ScaleScore {
  const counted = scale.items.flatMap(({ item: key, reversed }) => {
    const item = definition.items.find((one) => one.key === key);
    if (item === undefined) return [];
    const options = optionsOf(definition, item);
    const scores = options.map(({ score }) => score);
    const [lowest, highest] = [Math.min(...scores), Math.max(...scores)];
    const chosen = options.find((option) => option.key === answers[key])?.score;
    return [{ lowest, highest, score: chosen !== undefined && reversed ? highest + lowest - chosen : chosen }];
  });
  const told = counted.flatMap(({ score }) => score ?? []);
  const total = (scores: readonly number[]) => taken(scale, scores, counted.length);
  const [minimum, maximum] = [total(counted.map(({ lowest }) => lowest)), total(counted.map(({ highest }) => highest))];
  const needed = scale.missing.kind === "all-answered" ? counted.length : scale.missing.atLeast;
  if (told.length < needed) return { scale, minimum, maximum, outcome: { kind: "not-scorable", answered: told.length, needed } };
  const score = total(told);
  return { scale, minimum, maximum, outcome: { kind: "scored", score, band: bandOf(scale, score) } };
}

/** The mean or the sum, where what was left open counts as the mean of the rest. */
function taken({ method, factor }: QuestionnaireScale, scores: readonly number[], of: number): number {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return rounded((method === "mean" ? mean : mean * of) * factor);
}

function bandOf({ bands }: QuestionnaireScale, score: number): LocalText | null {
  return bands.findLast(({ from }) => score >= from)?.names ?? null;
}
