import { ok, type Result, refuse } from "../../primitives/index.ts";
import type { LocalText } from "../../programme/local-text.ts";
import { checkedQuestionnaire, type QuestionnaireRefusal, saysSomething } from "../check-questionnaire.ts";
import type { QuestionnaireDefinition } from "../questionnaire-definition.ts";
import { keyOutOf } from "../questionnaire-key.ts";
import { QuestionnaireLanguage } from "../questionnaire-parts.ts";
import { extensionOf, extensionsOf, KEY_SYSTEM, localOf, own, translationsIn, twoLetters } from "./fhir-extensions.ts";
import { type FoundQuestions, type LeftOut, type QuestionFault, questionsIn } from "./fhir-questions.ts";
import { FhirQuestionnaire } from "./fhir-resource.ts";
import { scalesAssumed, scalesTold } from "./fhir-scales.ts";
import type { NeededFact, ToldFacts } from "./told-facts.ts";

export type FhirRefusal =
  | QuestionnaireRefusal
  /** FHIR has no place for it, or the file left it open: whoever brings the file says it. */
  | { readonly kind: "facts-needed"; readonly facts: readonly NeededFact[] }
  | { readonly kind: "other-language"; readonly language: string }
  | { readonly kind: "not-fhir"; readonly place: readonly (string | number)[] }
  | { readonly kind: "no-questions"; readonly leftOut: readonly LeftOut[] }
  | { readonly kind: "questions"; readonly faults: readonly QuestionFault[] };

export interface ReadFhir {
  readonly definition: QuestionnaireDefinition;
  /** What no scale can count, and so did not come along. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * A questionnaire out of FHIR R4: its choices with what they count for. What FHIR does not say is taken from our own
 * extensions, and else from whoever brings the file.
 *
 * @source hl7.org/fhir/R4/questionnaire.html
 */
export function readFhirQuestionnaire(content: unknown, told: ToldFacts = {}): Result<ReadFhir, FhirRefusal> {
  const read = FhirQuestionnaire.safeParse(content);
  if (!read.success) {
    const [first] = read.error.issues;
    return refuse({ kind: "not-fhir", place: first?.path.map((part) => (typeof part === "symbol" ? String(part) : part)) ?? [] });
  }
  const file = read.data;
  const language = file.language === undefined ? told.language : twoLetters(file.language);
  if (language === undefined) return refuse({ kind: "facts-needed", facts: ["language"] });
  const main = QuestionnaireLanguage.safeParse(language);
  if (!main.success) return refuse({ kind: "other-language", language });

  const found = questionsIn(file, main.data);
  if (found.faults.length > 0) return refuse({ kind: "questions", faults: found.faults });
  if (found.questions.length === 0) return refuse({ kind: "no-questions", leftOut: found.leftOut });
  const facts = factsIn(file, found, main.data, told);
  if (facts.needed.length > 0) return refuse({ kind: "facts-needed", facts: facts.needed });
  const checked = checkedQuestionnaire(facts.content);
  return checked.ok ? ok({ definition: checked.value, leftOut: found.leftOut }) : checked;
}

const HEADING: LocalText = { nl: "Een paar vragen", en: "A few questions" };
/** Of short questions someone who is tired answers so many in a minute. */
const QUESTIONS_A_MINUTE = 4;

interface Facts {
  readonly content: unknown;
  readonly needed: readonly NeededFact[];
}

function factsIn(file: FhirQuestionnaire, found: FoundQuestions, main: QuestionnaireLanguage, told: ToldFacts): Facts {
  const { extension, publisher, title, name, url } = file;
  const fact = (which: string) => extensionOf(extension, own(which));
  const both = (text: string | undefined): LocalText | undefined => (text === undefined ? undefined : { nl: text, en: text });

  const holder = saysSomething(publisher) ? publisher : told.holder;
  const licence = saysSomething(file.copyright) ? localOf(file.copyright, file._copyright, main) : both(told.licence);
  const explanation = localOf(file.description, file._description, main) ?? joined(found.texts) ?? both(told.explanation);
  const source = fact("source")?.valueString ?? told.source ?? url;
  const scales = scalesTold(file, main);
  const higherIs = scales.length > 0 ? "told" : told.higherIs;
  const needed: readonly (readonly [NeededFact, unknown])[] = [
    ["holder", holder],
    ["licence", licence],
    ["source", source],
    ["explanation", explanation],
    ["higherIs", higherIs],
  ];

  const names = localOf(title ?? name, file._title, main);
  const validated = fact("validated")?.valueBoolean ?? told.validationSource !== undefined;
  const wording = told.validationSource === undefined ? "own-translation" : "original";
  const languages = extensionsOf(extension, own("language")).flatMap(({ valueCode }) => valueCode ?? []);
  const key = file.identifier?.find(({ system }) => system === KEY_SYSTEM)?.value;
  return {
    needed: needed.flatMap(([one, value]) => (value === undefined ? [one] : [])),
    content: {
      key: key ?? keyOutOf(names?.nl ?? "", "vragenlijst"),
      version: Number(/^\d+$/.exec(file.version ?? "")?.[0] ?? 1),
      languages: languages.length > 0 ? languages : languagesIn(file, main),
      names,
      headings: localOf(fact("heading")?.valueString, fact("heading")?._valueString, main) ?? HEADING,
      explanation,
      minutes: fact("minutes")?.valueInteger ?? Math.max(1, Math.ceil(found.questions.length / QUESTIONS_A_MINUTE)),
      validated,
      validationSource: fact("validation-source")?.valueString ?? told.validationSource ?? null,
      wording: { nl: fact("wording-nl")?.valueCode ?? wording, en: fact("wording-en")?.valueCode ?? wording },
      holder,
      licence,
      source,
      answers: Object.fromEntries(found.answers),
      items: found.questions.map(({ group: _group, groupNames: _names, ...item }) => item),
      scales: scales.length > 0 ? scales : scalesAssumed(found.questions, told.higherIs),
    },
  };
}

/** What stood above and between the questions, as one text to read first. */
function joined(texts: readonly LocalText[]): LocalText | undefined {
  if (texts.length === 0) return undefined;
  return { nl: texts.map(({ nl }) => nl).join(" "), en: texts.map(({ en }) => en).join(" ") };
}

/** A questionnaire can be answered in another language when every question stands in it. */
function languagesIn({ item = [] }: FhirQuestionnaire, main: QuestionnaireLanguage): readonly QuestionnaireLanguage[] {
  const asked = item.filter(({ type }) => type === "choice");
  const other = main === "nl" ? "en" : "nl";
  const whole = asked.length > 0 && asked.every(({ _text }) => translationsIn(_text).has(other));
  return whole ? ["nl", "en"] : [main];
}
