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

/** The version in which it was asked. */
export function questionnaireDefinition({ key, version }: QuestionnaireRef): QuestionnaireDefinition {
  const found = SHIPPED_QUESTIONNAIRES.find((one) => one.key === key && one.version === version);
  if (found === undefined) throw new Error(`no questionnaire ${key} of version ${version}`);
  return found;
}

/** Of every questionnaire the version in which it is asked from now on. */
export function newestQuestionnaires(): readonly QuestionnaireDefinition[] {
  return SHIPPED_QUESTIONNAIRES.filter((one) =>
    SHIPPED_QUESTIONNAIRES.every((other) => other.key !== one.key || other.version <= one.version),
  );
}
