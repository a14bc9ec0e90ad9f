import { questionnaireRepository } from "@hervat/database/repositories";
import { inPractice } from "@hervat/database/testing";
import { newId, QuestionnaireId } from "@hervat/domain/primitives";
import {
  newestQuestionnaires,
  type QuestionnaireDefinition,
  QuestionnaireKey,
  writeQuestionnaireFile,
} from "@hervat/domain/questionnaires";
import { v7 } from "uuid";
import { isElsewhere, type MatrixInputs, type MatrixTarget, NOTHING } from "./matrix-input.ts";

/** The questionnaires of the practice as data, and what it reached. */
export const INSTRUMENT_INPUTS: MatrixInputs = {
  "results.read": () => ({ input: { year: null } }),
  "results.export": () => ({ input: { year: null } }),
  "instrument.list": NOTHING,
  "instrument.choices": NOTHING,
  "instrument.sheet": () => ({ input: { filled: false, language: "nl" } }),
  "instrument.export": () => ({ input: { key: shipped().key, number: shipped().version, format: "fhir" } }),
  "instrument.preview": () => ({ input: fileOf(another()) }),
  "instrument.import": () => ({ input: fileOf(another()) }),
  "instrument.offer": async (target) => ({ input: { id: await broughtBy(target), offered: false }, absent: isElsewhere(target) }),
};

function shipped(): QuestionnaireDefinition {
  const [first] = newestQuestionnaires();
  if (first === undefined) throw new Error("no questionnaire ships");
  return first;
}

/** One that no practice has. */
function another(): QuestionnaireDefinition {
  return { ...shipped(), key: QuestionnaireKey.parse(`lijst-${v7()}`) };
}

function fileOf(questionnaire: QuestionnaireDefinition) {
  return { file: Buffer.from(writeQuestionnaireFile(questionnaire)).toString("base64"), told: {} };
}

/** One in the practice of the case. */
async function broughtBy({ test, about: { practice } }: MatrixTarget): Promise<QuestionnaireId> {
  const id = newId(QuestionnaireId);
  await inPractice(test.database, practice, (tx) =>
    questionnaireRepository(tx, practice.id).add(id, another(), { by: null, at: test.clock.now() }),
  );
  return id;
}
