import { AskedQuestionnaireId, PlainDate } from "@hervat/domain/primitives";
import { LocalText, Moment } from "@hervat/domain/programme";
import { type AskedQuestionnaire, type QuestionnaireDefinition, QuestionnaireKey, scoreQuestionnaire } from "@hervat/domain/questionnaires";
import { z } from "zod";

const Told = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("scored"), score: z.number(), band: LocalText.nullable() }),
  z.strictObject({ kind: z.literal("not-scorable"), answered: z.int(), needed: z.int() }),
]);

/** What one scale came to, in words and a number, or that it could not be scored. */
export const ScaleShown = z.strictObject({
  key: z.string(),
  names: LocalText,
  maximum: z.number(),
  higherIs: z.enum(["better", "worse"]),
  outcome: Told,
});
export type ScaleShown = z.infer<typeof ScaleShown>;

export function scalesShown(definition: QuestionnaireDefinition, { answers }: Pick<AskedQuestionnaire, "answers">): ScaleShown[] {
  return scoreQuestionnaire(definition, answers).map(({ scale, maximum, outcome }) => {
    const { key, names, higherIs } = scale;
    return { key, names, higherIs, maximum, outcome };
  });
}

/** What a coach and a client both see of a questionnaire that was asked, before it is opened. */
export const AskedShown = z.strictObject({
  id: AskedQuestionnaireId,
  names: LocalText,
  headings: LocalText,
  minutes: z.int(),
  moment: Moment.nullable(),
  askedOn: PlainDate,
  answered: z.int(),
  of: z.int(),
  finishedAt: z.date().nullable(),
});
export type AskedShown = z.infer<typeof AskedShown>;

/** @param definition in which it was asked */
export function toAskedShown(
  { names, headings, minutes, items }: QuestionnaireDefinition,
  { id, moment, askedOn, answers, finishedAt }: AskedQuestionnaire,
): AskedShown {
  const answered = items.filter(({ key }) => answers[key] !== undefined).length;
  return { id, names, headings, minutes, moment, askedOn, answered, of: items.length, finishedAt };
}

/** What a coach reads of a questionnaire before she asks it: whose it is, and on which terms. */
export const DefinitionShown = z.strictObject({
  key: QuestionnaireKey,
  names: LocalText,
  minutes: z.int(),
  questions: z.int(),
  holder: z.string(),
  /** Also whether it was validated, and whose translation it is. */
  licence: LocalText,
});
export type DefinitionShown = z.infer<typeof DefinitionShown>;

export function toDefinitionShown({ key, names, minutes, holder, licence, items }: QuestionnaireDefinition): DefinitionShown {
  return { key, names, minutes, questions: items.length, holder, licence };
}
