import { describe, expect, it } from "vitest";
import type { Cell } from "../../caseload-import/caseload-field.ts";
import { scoreQuestionnaire } from "../score-questionnaire.ts";
import { newestQuestionnaires } from "../shipped-questionnaires.ts";
import type { WorkbookSheet } from "./open-sheet.ts";
import { readQuestionnaireSheets } from "./read-sheets.ts";
import { emptySheets, writeQuestionnaireSheets } from "./write-sheets.ts";

/** A filled-in sheet of a need for recovery, in Dutch alone. */
const FILLED: Readonly<Record<string, readonly (readonly Cell[])[]>> = {
  Algemeen: [
    ["Code", "herstel"],
    ["Naam", "Behoefte aan herstel"],
    ["Titel voor de cliënt", "Hoe rust je uit?"],
    ["Inleiding voor de cliënt", "Denk aan het eind van een werkdag."],
    ["Aantal minuten", 3],
    ["Rechthebbende", "Onze praktijk"],
    ["Licentie", "Eigen vragen"],
    ["Bron", "Eigen werk, 2026"],
    ["Gevalideerd", "nee"],
    ["Bron van de validatie", ""],
    ["Wiens woorden", "Eigen vragen"],
  ],
  Antwoorden: [
    ["Ja-nee", "Ja", "", 1],
    ["ja nee", "Nee", "", "0"],
  ],
  Vragen: [
    ["moe", "Ben je aan het eind van de dag moe?", "", "ja-nee", "Herstel", "", ""],
    ["", "Ben je na het eten weer fit?", "", "Ja-nee", "Herstel", "ja", "Nee"],
    ["", "Kom je pas op een vrije dag tot rust?", "", "Ja-nee", "Herstel; Slaap", "", ""],
  ],
  Schalen: [
    ["Herstel", "", "som", "", 2, "slechter"],
    ["Slaap", "", "gemiddelde", "2,5", "alle", "slechter"],
  ],
  Grenzen: [
    ["Herstel", 0, "laag", ""],
    ["Herstel", "1,5", "hoog", ""],
  ],
};

function workbook(told: Partial<typeof FILLED> = {}, drop: string | null = null): readonly WorkbookSheet[] {
  const whole = { ...FILLED, ...told };
  return emptySheets("nl")
    .filter(({ name }) => name !== drop)
    .map(({ name, rows: [header = []] }) => ({ name, rows: [header, ...(whole[name] ?? [])] }));
}
const faultsOf = (sheets: readonly WorkbookSheet[]) => {
  const read = readQuestionnaireSheets(sheets);
  return read.ok ? [] : read.refusal.kind === "sheets" ? read.refusal.faults : [read.refusal];
};
const withRow = (sheet: string, row: number, cells: readonly Cell[]) =>
  workbook({ [sheet]: (FILLED[sheet] ?? []).map((one, at) => (at === row - 2 ? cells : one)) });

describe("a filled-in workbook", () => {
  it("is a questionnaire, scored as its sheets say", () => {
    const read = readQuestionnaireSheets(workbook());
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    const definition = read.value;
    expect(definition).toMatchObject({
      key: "herstel",
      languages: ["nl"],
      names: { nl: "Behoefte aan herstel", en: "Behoefte aan herstel" },
      validated: false,
      wording: { nl: "own" },
      items: [{ key: "moe" }, { key: "question-2", crisis: ["nee"] }, { key: "question-3" }],
    });
    const scored = (answers: Record<string, string>) =>
      scoreQuestionnaire(definition, answers).map(({ outcome }) =>
        outcome.kind === "scored" ? [outcome.score, outcome.band?.nl] : "niet te scoren",
      );
    // Tired: yes, 1. Fit again: no, and reversed, 1. Rest on a day off alone: no, 0.
    expect(scored({ moe: "ja", "question-2": "nee", "question-3": "nee" })).toEqual([
      [2, "hoog"],
      [0, undefined],
    ]);
    expect(scored({ moe: "ja", "question-2": "ja", "question-3": "ja" })).toEqual([
      [2, "hoog"],
      [2.5, undefined],
    ]);
    expect(scored({ moe: "ja" })).toEqual(["niet te scoren", "niet te scoren"]);
  });

  it("comes back out of what we write, and scores the same, in either language of the page", () => {
    for (const definition of newestQuestionnaires())
      for (const language of ["nl", "en"] as const) {
        const read = readQuestionnaireSheets(writeQuestionnaireSheets(definition, language));
        if (!read.ok) throw new Error(JSON.stringify(read.refusal));
        expect(read.value.items.map(({ key, names }) => [key, names])).toEqual(definition.items.map(({ key, names }) => [key, names]));
        const at = (of: typeof definition, place: number) =>
          scoreQuestionnaire(of, Object.fromEntries(of.items.map((item) => [item.key, of.answers[item.answers]?.[place]?.key]))).map(
            ({ scale, outcome }) => [scale.names, scale.higherIs, outcome],
          );
        for (const place of [0, 1, 4]) expect(at(read.value, place)).toEqual(at(definition, place));
      }
  });

  it.each([
    ["nothing filled in", emptySheets("nl"), { kind: "sheet-empty", sheet: "questions" }],
    ["a sheet that is gone", workbook({}, "Schalen"), { kind: "sheet-missing", sheet: "scales" }],
    ["no holder", withRow("Algemeen", 7, ["Rechthebbende", "onbekend"]), { kind: "fact-missing", fact: "holder" }],
    ["no licence", withRow("Algemeen", 8, ["Licentie", ""]), { kind: "fact-missing", fact: "licence" }],
    ["a claim without a source", withRow("Algemeen", 10, ["Gevalideerd", "ja"]), { kind: "fact-missing", fact: "validationSource" }],
    ["a fact nobody knows", withRow("Algemeen", 3, ["Kleur", "groen"]), { kind: "fact-unknown", sheet: "general", row: 3, value: "Kleur" }],
    [
      "a score in words",
      withRow("Antwoorden", 2, ["Ja-nee", "Ja", "", "één"]),
      { kind: "not-a-number", sheet: "answers", row: 2, column: "score", value: "één" },
    ],
    [
      "a list that is not there",
      withRow("Vragen", 3, ["", "Ben je fit?", "", "frequntie", "Herstel", "", ""]),
      { kind: "not-found", sheet: "questions", row: 3, column: "answers", value: "frequntie", on: "answers" },
    ],
    [
      "a scale that is not there",
      withRow("Vragen", 4, ["", "Kom je tot rust?", "", "Ja-nee", "Rust", "", ""]),
      { kind: "not-found", sheet: "questions", row: 4, column: "scales", value: "Rust", on: "scales" },
    ],
    [
      "a reversal that is no yes and no no",
      withRow("Vragen", 2, ["moe", "Moe?", "", "Ja-nee", "Herstel", "misschien", ""]),
      { kind: "no-choice", sheet: "questions", row: 2, column: "reversed", value: "misschien", choice: "yesNo" },
    ],
    [
      "a code that stands there twice",
      withRow("Vragen", 3, ["moe", "Fit?", "", "Ja-nee", "Herstel", "", ""]),
      { kind: "twice", sheet: "questions", row: 3, column: "code", value: "moe" },
    ],
    [
      "a scale that can never be scored",
      withRow("Schalen", 2, ["Herstel", "", "som", 1, 9, "slechter"]),
      { kind: "never-scorable", sheet: "scales", row: 2, value: "Herstel", of: 3 },
    ],
    [
      "a scale that does not say what high is",
      withRow("Schalen", 2, ["Herstel", "", "som", 1, 2, ""]),
      { kind: "empty", sheet: "scales", row: 2, column: "higherIs" },
    ],
    [
      "bands that fall",
      withRow("Grenzen", 3, ["Herstel", -1, "hoog", ""]),
      { kind: "does-not-rise", sheet: "bands", row: 3, value: "Herstel" },
    ],
    [
      "one question in English",
      withRow("Vragen", 2, ["moe", "Moe?", "Tired?", "Ja-nee", "Herstel", "", ""]),
      { kind: "empty", sheet: "questions", row: 3, column: "en" },
    ],
  ] as const)("with %s is refused with the sheet and the row", (_what, sheets, fault) => {
    expect(faultsOf(sheets)).toContainEqual(fault);
  });

  it("names all that is wrong at once", () => {
    const both = faultsOf([
      ...withRow("Antwoorden", 2, ["Ja-nee", "Ja", "", ""]).filter(({ name }) => name !== "Grenzen"),
      {
        name: "Grenzen",
        rows: [
          ["Schaal", "Vanaf", "Naam in het Nederlands", "Naam in het Engels"],
          ["Rust", 1, "x", ""],
        ],
      },
    ]);
    expect(both).toHaveLength(2);
  });
});
