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

/** The version in which it was asked, of what ships; a practice has others beside it. */
export function shippedQuestionnaire({ key, version }: QuestionnaireRef): QuestionnaireDefinition | undefined {
  return SHIPPED_QUESTIONNAIRES.find((one) => one.key === key && one.version === version);
}

/** Of every questionnaire that ships the version in which it is asked from now on. */
export function newestQuestionnaires(): readonly QuestionnaireDefinition[] {
  return newestOfKeys(SHIPPED_QUESTIONNAIRES);
}

/** The newest version of each, in the order in which they first appear. */
export function newestOfKeys(definitions: readonly QuestionnaireDefinition[]): readonly QuestionnaireDefinition[] {
  return definitions.filter((one) => definitions.every((other) => other.key !== one.key || other.version <= one.version));
}
