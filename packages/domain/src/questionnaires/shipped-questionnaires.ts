import { QuestionnaireDefinition, type QuestionnaireRef } from "./questionnaire-definition.ts";
import cbi1 from "./shipped/cbi-1.json" with { type: "json" };
import checkIn1 from "./shipped/check-in-1.json" with { type: "json" };

/**
 * Every version of every questionnaire. A version is never changed once it was asked: other words are a new file.
 *
 * @source docs/sources.md §12
 */
export const SHIPPED_QUESTIONNAIRES: readonly QuestionnaireDefinition[] = [cbi1, checkIn1].map((file) =>
  QuestionnaireDefinition.parse(file),
);

/** The version in which it was asked; undefined where nobody has it. */
export function findQuestionnaire({ key, version }: QuestionnaireRef): QuestionnaireDefinition | undefined {
  return SHIPPED_QUESTIONNAIRES.find((one) => one.key === key && one.version === version);
}

/** The version in which it was asked. */
export function questionnaireDefinition(ref: QuestionnaireRef): QuestionnaireDefinition {
  const found = findQuestionnaire(ref);
  if (found === undefined) throw new Error(`no questionnaire ${ref.key} of version ${ref.version}`);
  return found;
}

/** Of every questionnaire the version in which it is asked from now on. */
export function newestQuestionnaires(): readonly QuestionnaireDefinition[] {
  return SHIPPED_QUESTIONNAIRES.filter((one) =>
    SHIPPED_QUESTIONNAIRES.every((other) => other.key !== one.key || other.version <= one.version),
  );
}
