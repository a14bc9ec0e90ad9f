import { QuestionnaireId } from "@hervat/domain/primitives";
import { QuestionnaireDefinition } from "@hervat/domain/questionnaires";
import type { DemoIds } from "../random/demo-ids.ts";
import type { DemoQuestionnaire } from "../world.ts";
import words from "./own-questionnaires.json" with { type: "json" };

/** The questionnaires that a practice wrote itself, beside those that ship. */
export function buildOwnQuestionnaires(ids: DemoIds): readonly DemoQuestionnaire[] {
  return words.map((file) => ({ id: ids.next(QuestionnaireId), definition: QuestionnaireDefinition.parse(file) }));
}
