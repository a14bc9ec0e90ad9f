import { z } from "zod";
import type { QuestionnaireResult } from "../energy/questionnaire-result.ts";
import { AskedQuestionnaireId, MembershipId, ok, PlainDate, type Result, refuse, TrajectoryId } from "../primitives/index.ts";
import type { LocalText } from "../programme/local-text.ts";
import { Moment, type QuestionnaireMoment } from "../programme/programme.ts";
import { isValidatedIn, optionsOf, type QuestionnaireDefinition, QuestionnaireRef } from "./questionnaire-definition.ts";
import { scoreQuestionnaire } from "./score-questionnaire.ts";

/** A questionnaire that a coach asked of a client. Which one, and what she answered, is health data: stored sealed. */
export const AskedQuestionnaire = z.object({
  id: AskedQuestionnaireId,
  trajectoryId: TrajectoryId,
  definition: QuestionnaireRef,
  /** Null where it is asked in between. */
  moment: Moment.nullable(),
  askedOn: PlainDate,
  askedBy: MembershipId,
  answers: z.record(z.string(), z.string()),
  /** When she last answered a question of it; null where she did not begin. */
  answeredOn: PlainDate.nullable().default(null),
  finishedAt: z.date().nullable(),
});
export type AskedQuestionnaire = z.infer<typeof AskedQuestionnaire>;

/** Whether one of these is what the programme wants at a moment: that one, or any where the coach chooses. */
export function isAskedAt(asked: readonly Pick<AskedQuestionnaire, "moment" | "definition">[]) {
  return ({ moment, questionnaire }: Pick<QuestionnaireMoment, "moment" | "questionnaire">): boolean =>
    asked.some((one) => one.moment === moment && (questionnaire === null || one.definition.key === questionnaire));
}

export type AnswerRefusal =
  /** She sent it to her coach: it stays as it is. */
  { readonly kind: "finished" } | { readonly kind: "not-asked" } | { readonly kind: "not-an-option" };

/** One answer, kept by itself; null leaves the question open. */
export function answerQuestion(
  asked: AskedQuestionnaire,
  definition: QuestionnaireDefinition,
  { item: key, option }: { readonly item: string; readonly option: string | null },
): Result<AskedQuestionnaire, AnswerRefusal> {
  if (asked.finishedAt !== null) return refuse({ kind: "finished" });
  const item = definition.items.find((one) => one.key === key);
  if (item === undefined) return refuse({ kind: "not-asked" });
  const { [key]: _before, ...others } = asked.answers;
  if (option === null) return ok({ ...asked, answers: others });
  if (optionsOf(definition, item).every((one) => one.key !== option)) return refuse({ kind: "not-an-option" });
  return ok({ ...asked, answers: { ...others, [key]: option } });
}

/** Whether one of her answers says that she may need someone now. */
export function needsHelpNow({ items }: QuestionnaireDefinition, { answers }: Pick<AskedQuestionnaire, "answers">): boolean {
  return items.some(({ key, crisis = [] }) => {
    const chosen = answers[key];
    return chosen !== undefined && crisis.includes(chosen);
  });
}

/** What one scale came to, ready to be kept among the other results. */
export type NewResult = Omit<QuestionnaireResult, "id">;

export type FinishRefusal = { readonly kind: "finished" | "nothing-answered" };

/**
 * Closes it, and says what each scale came to on that day.
 *
 * @param language the one she read it in: a scale in other words is another scale, and stands apart in a trend
 */
export function finishQuestionnaire(
  asked: AskedQuestionnaire,
  definition: QuestionnaireDefinition,
  { at, on, language }: { readonly at: Date; readonly on: PlainDate; readonly language: keyof LocalText },
): Result<{ readonly asked: AskedQuestionnaire; readonly results: readonly NewResult[] }, FinishRefusal> {
  if (asked.finishedAt !== null) return refuse({ kind: "finished" });
  if (Object.keys(asked.answers).length === 0) return refuse({ kind: "nothing-answered" });
  const { trajectoryId, moment } = asked;
  const told = {
    trajectoryId,
    moment,
    takenOn: on,
    instrument: definition.names[language],
    validated: isValidatedIn(definition, language),
  };
  const results = scoreQuestionnaire(definition, asked.answers).map(({ scale, maximum, outcome }): NewResult => {
    const scored =
      outcome.kind === "scored" ? { score: outcome.score, band: outcome.band?.[language] ?? null } : { score: null, band: null };
    return { ...told, scale: scale.names[language], maximum, ...scored };
  });
  return ok({ asked: { ...asked, finishedAt: at }, results });
}
