import type { Cell } from "../../caseload-import/caseload-field.ts";
import type { LocalText } from "../../programme/local-text.ts";
import type { QuestionnaireDefinition } from "../questionnaire-definition.ts";
import type { QuestionnaireLanguage } from "../questionnaire-parts.ts";
import type { WorkbookSheet } from "./open-sheet.ts";
import { CHOICES, FACTS, type FactKey, SHEETS, type SheetKey } from "./sheet-words.ts";

/** The sheets to fill in, with nothing but the names of columns and facts. */
export function emptySheets(language: QuestionnaireLanguage): readonly WorkbookSheet[] {
  return [
    sheetOf(
      "general",
      language,
      Object.values<LocalText>(FACTS).map((names) => [names[language], "", ""]),
    ),
    ...(["answers", "questions", "scales", "bands"] as const).map((sheet) => sheetOf(sheet, language, [])),
  ];
}

/** A questionnaire as the sheets out of which it can be read again. A question is reversed in every scale in which it counts, or in none. */
export function writeQuestionnaireSheets(definition: QuestionnaireDefinition, language: QuestionnaireLanguage): readonly WorkbookSheet[] {
  const { answers, items, scales, languages } = definition;
  const texts = ({ nl, en }: LocalText): Cell[] => [languages.includes("nl") ? nl : "", languages.includes("en") ? en : ""];
  return [
    sheetOf("general", language, generalRows(definition, language, texts)),
    sheetOf(
      "answers",
      language,
      Object.entries(answers).flatMap(([list, options]) => options.map(({ names, score }) => [list, ...texts(names), score])),
    ),
    sheetOf(
      "questions",
      language,
      items.map(({ key, names, answers: list, crisis = [] }) => {
        const counted = scales.flatMap((scale) =>
          scale.items.filter(({ item }) => item === key).map(({ reversed }) => ({ scale, reversed })),
        );
        const help = answers[list]?.filter((option) => crisis.includes(option.key)) ?? [];
        return [
          key,
          ...texts(names),
          list,
          counted.map(({ scale }) => scale.names[language]).join("; "),
          counted.some(({ reversed }) => reversed) ? CHOICES.yesNo.yes[language] : "",
          help.map((option) => option.names[language]).join("; "),
        ];
      }),
    ),
    sheetOf(
      "scales",
      language,
      scales.map(({ names, method, factor, missing, higherIs }) => [
        ...texts(names),
        CHOICES.method[method][language],
        factor,
        missing.kind === "all-answered" ? CHOICES.atLeast.all[language] : missing.atLeast,
        CHOICES.higherIs[higherIs][language],
      ]),
    ),
    sheetOf(
      "bands",
      language,
      scales.flatMap(({ names, bands }) => bands.map((band) => [names[language], band.from, ...texts(band.names)])),
    ),
  ];
}

function sheetOf(sheet: SheetKey, language: QuestionnaireLanguage, rows: readonly (readonly Cell[])[]): WorkbookSheet {
  const { names, columns } = SHEETS[sheet];
  return { name: names[language], rows: [Object.values<LocalText>(columns).map((words) => words[language]), ...rows] };
}

function generalRows(
  { key, names, headings, explanation, minutes, holder, licence, source, validated, validationSource, wording }: QuestionnaireDefinition,
  language: QuestionnaireLanguage,
  texts: (text: LocalText) => readonly Cell[],
): readonly (readonly Cell[])[] {
  const told: readonly (readonly [FactKey, readonly Cell[]])[] = [
    ["code", [key]],
    ["name", texts(names)],
    ["heading", texts(headings)],
    ["explanation", texts(explanation)],
    ["minutes", [minutes]],
    ["holder", [holder]],
    ["licence", texts(licence)],
    ["source", [source]],
    ["validated", [CHOICES.yesNo[validated ? "yes" : "no"][language]]],
    ["validationSource", [validationSource ?? ""]],
    ["wording", texts({ nl: CHOICES.wording[wording.nl][language], en: CHOICES.wording[wording.en][language] })],
  ];
  return told.map(([fact, cells]) => [FACTS[fact][language], ...cells]);
}
