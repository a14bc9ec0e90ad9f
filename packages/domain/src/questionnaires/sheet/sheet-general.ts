import type { LocalText } from "../../programme/local-text.ts";
import { saysSomething } from "../check-questionnaire.ts";
import { keyOutOf } from "../questionnaire-key.ts";
import type { QuestionnaireLanguage, Wording } from "../questionnaire-parts.ts";
import { type CellReader, eitherOf, type Line } from "./open-sheet.ts";
import { CHOICES, FACTS, type FactKey, wordIn } from "./sheet-words.ts";

/** What the first sheet says of the questionnaire as a whole; nothing of it is checked beyond what a cell can tell. */
export function generalOf(lines: readonly Line<"general">[], languages: readonly QuestionnaireLanguage[], read: CellReader): object {
  const facts = new Map<FactKey, Line<"general">>();
  for (const line of lines) {
    const fact = wordIn<FactKey>(FACTS, line.cells["fact"] ?? "");
    if (fact === undefined) read.fault({ kind: "fact-unknown", sheet: line.sheet, row: line.row, value: line.cells["fact"] ?? "" });
    else facts.set(fact, line);
  }
  const cell = (fact: FactKey, column: string) => facts.get(fact)?.cells[column] ?? "";
  const one = (fact: FactKey) => cell(fact, "nl") || cell(fact, "en");
  const needed = (fact: FactKey, found = one(fact)): string => {
    if (!saysSomething(found)) read.fault({ kind: "fact-missing", fact });
    return found;
  };
  const local = (fact: FactKey): LocalText => {
    for (const language of languages) needed(fact, cell(fact, language));
    return eitherOf(cell(fact, "nl"), cell(fact, "en"));
  };
  const yes = (fact: FactKey): boolean => {
    const line = facts.get(fact);
    return (
      line !== undefined && one(fact) !== "" && read.choice(line, cell(fact, "nl") === "" ? "en" : "nl", "yesNo", CHOICES.yesNo) === "yes"
    );
  };
  const wordingIn = (language: QuestionnaireLanguage): Wording | undefined => {
    const line = facts.get("wording");
    if (line === undefined || one("wording") === "") return undefined;
    const column = cell("wording", language) === "" ? (language === "nl" ? "en" : "nl") : language;
    return read.choice(line, column, "wording", CHOICES.wording);
  };
  const names = local("name");
  const minutes = facts.get("minutes");
  const validated = yes("validated");
  needed("wording");
  needed("minutes");
  return {
    key: keyOutOf(one("code") || names.nl, "vragenlijst"),
    version: 1,
    languages,
    names,
    headings: local("heading"),
    explanation: local("explanation"),
    minutes: minutes === undefined || one("minutes") === "" ? Number.NaN : read.number(minutes, cell("minutes", "nl") === "" ? "en" : "nl"),
    validated,
    validationSource: validated ? needed("validationSource") : null,
    wording: { nl: wordingIn("nl"), en: wordingIn("en") },
    holder: needed("holder"),
    licence: local("licence"),
    source: needed("source"),
  };
}
