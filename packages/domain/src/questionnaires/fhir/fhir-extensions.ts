import type { LocalText } from "../../programme/local-text.ts";
import type { QuestionnaireLanguage } from "../questionnaire-parts.ts";
import type { FhirElement, FhirExtension } from "./fhir-resource.ts";

/** What an answer counts for. @source hl7.org/fhir/R4/extension-ordinalvalue.html */
export const ORDINAL_VALUE = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
/** The names that the same had before and has after R4. */
export const ORDINAL_VALUES: readonly string[] = [
  ORDINAL_VALUE,
  "http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue",
  "http://hl7.org/fhir/StructureDefinition/itemWeight",
];
/** @source hl7.org/fhir/R4/extension-translation.html */
const TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";
/** Why there is no value. @source hl7.org/fhir/R4/extension-data-absent-reason.html */
export const DATA_ABSENT_REASON = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

/** What FHIR has no place for: how scales count, and what a practice must know before it asks. */
const OWN = "https://hervat.example/fhir/StructureDefinition";
export const own = (name: string): string => `${OWN}/${name}`;
export const KEY_SYSTEM = "https://hervat.example/fhir/questionnaire-key";
export const canonicalOf = (key: string): string => `https://hervat.example/fhir/Questionnaire/${key}`;
export const answersSystem = (key: string, answers: string): string => `${canonicalOf(key)}/answers/${answers}`;

/** The language that stands in the fields themselves; the other one stands beside them as a translation. */
export function mainLanguage(languages: readonly QuestionnaireLanguage[]): QuestionnaireLanguage {
  return languages.includes("nl") ? "nl" : "en";
}

export const otherLanguage = (language: QuestionnaireLanguage): QuestionnaireLanguage => (language === "nl" ? "en" : "nl");

/** What goes beside a text; nothing where both languages say the same. */
export function translationOf(text: LocalText, main: QuestionnaireLanguage): FhirElement | undefined {
  const other = otherLanguage(main);
  if (text[main] === text[other]) return undefined;
  const parts = [
    { url: "lang", valueCode: other },
    { url: "content", valueString: text[other] },
  ];
  return { extension: [{ url: TRANSLATION, extension: parts }] };
}

/** A text in both languages out of a field and what stands beside it; where a translation is missing the text itself stands for it. */
export function localOf(value: string | undefined, beside: FhirElement | undefined, main: QuestionnaireLanguage): LocalText | undefined {
  if (value === undefined) return undefined;
  const translated = translationsIn(beside).get(otherLanguage(main)) ?? value;
  return main === "nl" ? { nl: value, en: translated } : { nl: translated, en: value };
}

/** The translations beside a text, by the two letters of their language. */
export function translationsIn(beside: FhirElement | undefined): ReadonlyMap<string, string> {
  const found = (beside?.extension ?? []).flatMap(({ url, extension = [] }) => {
    if (url !== TRANSLATION) return [];
    const language = extension.find((part) => part.url === "lang")?.valueCode;
    const part = extension.find(({ url: name }) => name === "content");
    return language === undefined || part?.valueString === undefined ? [] : [[twoLetters(language), part.valueString] as const];
  });
  return new Map(found);
}

/** "nl-NL" is Dutch. */
export const twoLetters = (language: string): string => language.slice(0, 2).toLowerCase();

type Extensions = readonly FhirExtension[] | undefined;

export const extensionOf = (extensions: Extensions, url: string): FhirExtension | undefined => extensions?.find((one) => one.url === url);

export const extensionsOf = (extensions: Extensions, url: string): readonly FhirExtension[] =>
  extensions?.filter((one) => one.url === url) ?? [];

/** A score, wherever a system puts it. */
export function ordinalOf(...places: readonly Extensions[]): number | undefined {
  const found = places.flatMap((extensions) => extensions ?? []).find(({ url }) => ORDINAL_VALUES.includes(url));
  return found?.valueDecimal ?? found?.valueInteger;
}
