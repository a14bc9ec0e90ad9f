import { normaliseText } from "../../caseload-import/normalise-text.ts";
import type { LocalText } from "../../programme/local-text.ts";
import type { QuestionnaireLanguage } from "../questionnaire-parts.ts";

/** The sheets of a filled-in workbook and their columns. A file is read in either language, whichever the page is in. */
export const SHEETS = {
  general: {
    names: { nl: "Algemeen", en: "General" },
    columns: {
      fact: { nl: "Gegeven", en: "Fact" },
      nl: { nl: "Nederlands", en: "Dutch" },
      en: { nl: "Engels", en: "English" },
    },
  },
  answers: {
    names: { nl: "Antwoorden", en: "Answers" },
    columns: {
      list: { nl: "Lijst", en: "List" },
      nl: { nl: "Antwoord in het Nederlands", en: "Answer in Dutch" },
      en: { nl: "Antwoord in het Engels", en: "Answer in English" },
      score: { nl: "Score", en: "Score" },
    },
  },
  questions: {
    names: { nl: "Vragen", en: "Questions" },
    columns: {
      code: { nl: "Code", en: "Code" },
      nl: { nl: "Vraag in het Nederlands", en: "Question in Dutch" },
      en: { nl: "Vraag in het Engels", en: "Question in English" },
      answers: { nl: "Antwoordlijst", en: "Answer list" },
      scales: { nl: "Schaal", en: "Scale" },
      reversed: { nl: "Omgekeerd", en: "Reversed" },
      help: { nl: "Hulp tonen bij", en: "Show help at" },
    },
  },
  scales: {
    names: { nl: "Schalen", en: "Scales" },
    columns: {
      nl: { nl: "Naam in het Nederlands", en: "Name in Dutch" },
      en: { nl: "Naam in het Engels", en: "Name in English" },
      method: { nl: "Berekening", en: "Calculation" },
      factor: { nl: "Vermenigvuldigen met", en: "Multiply by" },
      atLeast: { nl: "Minstens beantwoord", en: "At least answered" },
      higherIs: { nl: "Hoger is", en: "Higher is" },
    },
  },
  bands: {
    names: { nl: "Grenzen", en: "Bands" },
    columns: {
      scale: { nl: "Schaal", en: "Scale" },
      from: { nl: "Vanaf", en: "From" },
      nl: { nl: "Naam in het Nederlands", en: "Name in Dutch" },
      en: { nl: "Naam in het Engels", en: "Name in English" },
    },
  },
} as const satisfies Readonly<Record<string, { readonly names: LocalText; readonly columns: Readonly<Record<string, LocalText>> }>>;
export type SheetKey = keyof typeof SHEETS;

/** The lines of the sheet about the questionnaire as a whole. */
export const FACTS = {
  code: { nl: "Code", en: "Code" },
  name: { nl: "Naam", en: "Name" },
  heading: { nl: "Titel voor de cliënt", en: "Title for the client" },
  explanation: { nl: "Inleiding voor de cliënt", en: "Introduction for the client" },
  minutes: { nl: "Aantal minuten", en: "Number of minutes" },
  holder: { nl: "Rechthebbende", en: "Holder of the rights" },
  licence: { nl: "Licentie", en: "Licence" },
  source: { nl: "Bron", en: "Source" },
  validated: { nl: "Gevalideerd", en: "Validated" },
  validationSource: { nl: "Bron van de validatie", en: "Source of the validation" },
  wording: { nl: "Wiens woorden", en: "Whose words" },
} as const satisfies Readonly<Record<string, LocalText>>;
export type FactKey = keyof typeof FACTS;

export const CHOICES = {
  yesNo: { yes: { nl: "ja", en: "yes" }, no: { nl: "nee", en: "no" } },
  method: { mean: { nl: "gemiddelde", en: "mean" }, sum: { nl: "som", en: "sum" } },
  higherIs: { better: { nl: "beter", en: "better" }, worse: { nl: "slechter", en: "worse" } },
  atLeast: { all: { nl: "alle", en: "all" } },
  wording: {
    original: { nl: "van de rechthebbende", en: "of the holder" },
    "own-translation": { nl: "eigen vertaling", en: "own translation" },
    own: { nl: "eigen vragen", en: "own questions" },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, LocalText>>>>;
export type ChoiceKey = keyof typeof CHOICES;

/** Which of the words of a list a cell holds, in either language, whatever its capitals; undefined where it holds none. */
export function wordIn<Word extends string>(words: Readonly<Record<Word, LocalText>>, cell: string): Word | undefined {
  const asked = normaliseText(cell);
  for (const word in words) {
    const { nl, en } = words[word];
    if (asked === normaliseText(nl) || asked === normaliseText(en)) return word;
  }
  return undefined;
}

/** The words themselves, for a sentence that says what may stand in a cell. */
export function wordsOf(choice: ChoiceKey, language: QuestionnaireLanguage): readonly string[] {
  return Object.values<LocalText>(CHOICES[choice]).map((names) => names[language]);
}
