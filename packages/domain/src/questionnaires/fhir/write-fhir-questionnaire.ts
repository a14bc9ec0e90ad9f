import type { LocalText } from "../../programme/local-text.ts";
import { optionsOf, type QuestionnaireDefinition } from "../questionnaire-definition.ts";
import type { AnswerOption, QuestionnaireItem, QuestionnaireLanguage, QuestionnaireScale } from "../questionnaire-parts.ts";
import { answersSystem, canonicalOf, KEY_SYSTEM, mainLanguage, ORDINAL_VALUE, own, translationOf } from "./fhir-extensions.ts";

/**
 * A questionnaire as another system reads it: the questions and what every answer counts for as FHIR has them, and how the
 * scales count in extensions of ours, so that it comes back as it went.
 *
 * @source hl7.org/fhir/R4/questionnaire.html
 */
export function writeFhirQuestionnaire(definition: QuestionnaireDefinition): string {
  const main = mainLanguage(definition.languages);
  const { key, version, names, holder, explanation, licence, items } = definition;
  return `${JSON.stringify(
    {
      resourceType: "Questionnaire",
      language: main,
      extension: factsOf(definition, main),
      url: canonicalOf(key),
      identifier: [{ system: KEY_SYSTEM, value: key }],
      version: String(version),
      ...field("title", names, main),
      status: "active",
      subjectType: ["Patient"],
      publisher: holder,
      ...field("description", explanation, main),
      ...field("copyright", licence, main),
      item: items.map((item) => itemOf(definition, item, main)),
    },
    null,
    2,
  )}\n`;
}

/** A text in its field, and its translation beside it. */
function field(name: string, text: LocalText, main: QuestionnaireLanguage): Record<string, unknown> {
  const translation = translationOf(text, main);
  return { [name]: text[main], ...(translation === undefined ? {} : { [`_${name}`]: translation }) };
}

function itemOf(definition: QuestionnaireDefinition, item: QuestionnaireItem, main: QuestionnaireLanguage): Record<string, unknown> {
  const { key, names, answers, crisis } = item;
  const help = (crisis ?? []).map((answer) => ({ url: own("answer-that-asks-for-help"), valueCode: answer }));
  return {
    // An empty list of such answers is not the same as none.
    extension: [
      { url: own("answers"), valueCode: answers },
      ...(crisis === undefined ? [] : [{ url: own("asks-for-help"), valueBoolean: true }]),
      ...help,
    ],
    linkId: key,
    ...field("text", names, main),
    type: "choice",
    answerOption: optionsOf(definition, item).map((option) => optionOf(option, answersSystem(definition.key, answers), main)),
  };
}

function optionOf({ key, names, score }: AnswerOption, system: string, main: QuestionnaireLanguage): Record<string, unknown> {
  return {
    extension: [{ url: ORDINAL_VALUE, valueDecimal: score }],
    valueCoding: { system, code: key, ...field("display", names, main) },
  };
}

function factsOf(definition: QuestionnaireDefinition, main: QuestionnaireLanguage): Record<string, unknown>[] {
  const { languages, headings, minutes, validated, validationSource, wording, source, scales } = definition;
  return [
    ...languages.map((language) => ({ url: own("language"), valueCode: language })),
    { url: own("heading"), ...field("valueString", headings, main) },
    { url: own("minutes"), valueInteger: minutes },
    { url: own("validated"), valueBoolean: validated },
    ...(validationSource === null ? [] : [{ url: own("validation-source"), valueString: validationSource }]),
    { url: own("wording-nl"), valueCode: wording.nl },
    { url: own("wording-en"), valueCode: wording.en },
    { url: own("source"), valueString: source },
    ...scales.map((scale) => ({ url: own("scale"), extension: scaleParts(scale, main) })),
  ];
}

function scaleParts({ key, names, method, items, factor, missing, higherIs, bands }: QuestionnaireScale, main: QuestionnaireLanguage) {
  return [
    { url: "key", valueCode: key },
    { url: "name", ...field("valueString", names, main) },
    { url: "method", valueCode: method },
    { url: "factor", valueDecimal: factor },
    ...(missing.kind === "all-answered" ? [] : [{ url: "at-least-answered", valueInteger: missing.atLeast }]),
    { url: "higher-is", valueCode: higherIs },
    ...items.map(({ item, reversed }) => ({
      url: "question",
      extension: [
        { url: "linkId", valueString: item },
        { url: "reversed", valueBoolean: reversed },
      ],
    })),
    ...bands.map(({ from, names: words }) => ({
      url: "band",
      extension: [
        { url: "from", valueDecimal: from },
        { url: "name", ...field("valueString", words, main) },
      ],
    })),
  ];
}
