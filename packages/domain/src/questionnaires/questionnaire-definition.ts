import { z } from "zod";
import type { LocalText } from "../programme/local-text.ts";
import { QuestionnaireKey } from "./questionnaire-key.ts";
import { type AnswerOption, type QuestionnaireItem, QuestionnaireParts } from "./questionnaire-parts.ts";
import { questionnaireProblems } from "./questionnaire-problems.ts";

/** Which version of which questionnaire: what was asked keeps the one it was asked in. */
export const QuestionnaireRef = z.strictObject({ key: QuestionnaireKey, version: z.int().positive() });
export type QuestionnaireRef = z.infer<typeof QuestionnaireRef>;

/** A questionnaire as versioned data: its questions, how they are scored, and who may use it. A version is never changed once it was asked. */
export const QuestionnaireDefinition = QuestionnaireParts.superRefine((parts, context) => {
  for (const { kind } of questionnaireProblems(parts)) context.addIssue({ code: "custom", message: kind });
});
export type QuestionnaireDefinition = z.infer<typeof QuestionnaireDefinition>;

/** The answers that a question offers. */
export function optionsOf({ answers }: QuestionnaireDefinition, item: QuestionnaireItem): readonly AnswerOption[] {
  return answers[item.answers] ?? [];
}

/** Whether it may be called validated in this language: what was translated anew was not tested. */
export function isValidatedIn({ validated, wording }: QuestionnaireDefinition, language: keyof LocalText): boolean {
  return validated && wording[language] === "original";
}
