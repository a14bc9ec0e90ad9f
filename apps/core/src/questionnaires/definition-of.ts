import type { Db } from "@hervat/database";
import { questionnaireRepository } from "@hervat/database/repositories";
import type { PracticeId } from "@hervat/domain/primitives";
import type { AskedQuestionnaire, QuestionnaireDefinition } from "@hervat/domain/questionnaires";

/** The words in which this one was asked. */
export async function definitionOf(
  tx: Db,
  practiceId: PracticeId,
  { definition }: Pick<AskedQuestionnaire, "definition">,
): Promise<QuestionnaireDefinition> {
  return (await questionnaireRepository(tx, practiceId).definitionsOf([definition]))(definition);
}
