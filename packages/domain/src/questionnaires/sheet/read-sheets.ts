import { type Result, refuse } from "../../primitives/index.ts";
import { checkedQuestionnaire, type QuestionnaireRefusal } from "../check-questionnaire.ts";
import type { QuestionnaireDefinition } from "../questionnaire-definition.ts";
import { QuestionnaireLanguage } from "../questionnaire-parts.ts";
import { cellReader, openSheet, type WorkbookSheet } from "./open-sheet.ts";
import type { SheetFault } from "./sheet-fault.ts";
import { generalOf } from "./sheet-general.ts";
import { answersOf, questionsOf } from "./sheet-questions.ts";
import { bandsOf, keysByName, namedScales, scalesOf } from "./sheet-scales.ts";

export type SheetRefusal = QuestionnaireRefusal | { readonly kind: "sheets"; readonly faults: readonly SheetFault[] };

/** The questionnaire in a filled-in workbook, or everything that is wrong in it, with the sheet and the row. */
export function readQuestionnaireSheets(sheets: readonly WorkbookSheet[]): Result<QuestionnaireDefinition, SheetRefusal> {
  const faults: SheetFault[] = [];
  const lines = {
    general: openSheet(sheets, "general", faults),
    answers: openSheet(sheets, "answers", faults),
    questions: openSheet(sheets, "questions", faults),
    scales: openSheet(sheets, "scales", faults),
    bands: openSheet(sheets, "bands", faults),
  };
  if (faults.length > 0) return refuse({ kind: "sheets", faults });
  for (const sheet of ["answers", "questions", "scales"] as const)
    if (lines[sheet].length === 0) faults.push({ kind: "sheet-empty", sheet });

  // It can be answered in a language in which one question stands; then all of it must.
  const found = QuestionnaireLanguage.options.filter((language) => lines.questions.some(({ cells }) => cells[language] !== ""));
  const languages: readonly QuestionnaireLanguage[] = found.length === 0 ? ["nl"] : found;
  const read = cellReader(languages, faults);
  const general = generalOf(lines.general, languages, read);
  const lists = answersOf(lines.answers, read);
  const scales = namedScales(lines.scales, read);
  const byName = keysByName(scales);
  const questions = questionsOf(lines.questions, { lists, scales: byName }, read);
  const counted = scalesOf(scales, questions, bandsOf(lines.bands, byName, read), read);
  if (faults.length > 0) return refuse({ kind: "sheets", faults });
  return checkedQuestionnaire({
    ...general,
    answers: Object.fromEntries([...lists.values()].map(({ key, options }) => [key, options])),
    items: questions.map(({ item }) => item),
    scales: counted,
  });
}
