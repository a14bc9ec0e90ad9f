import type { LocalText } from "../../programme/local-text.ts";
import { Key, keyOutOf } from "../questionnaire-key.ts";
import type { AnswerOption, QuestionnaireLanguage } from "../questionnaire-parts.ts";
import { localOf, ordinalOf, otherLanguage, twoLetters } from "./fhir-extensions.ts";
import { type FhirAnswerOption, type FhirItem, FhirValueSet } from "./fhir-resource.ts";

/** An answer as a file gives it; without a score it may be one that was never meant to count. */
export interface FoundAnswer {
  readonly code: string;
  readonly names: LocalText | undefined;
  readonly score: number | undefined;
}

/** Keys as they came where they may stay, and else out of what was read. */
export function keyFor(code: string, fallback: string, taken: ReadonlySet<string>): string {
  const asItIs = Key.safeParse(code);
  return asItIs.success && !taken.has(asItIs.data) ? asItIs.data : keyOutOf(code, fallback, taken);
}

/** The answers that an item offers, in the item or in a list in the same file; undefined where the list stands elsewhere. */
export function answersOf(item: FhirItem, contained: readonly unknown[], main: QuestionnaireLanguage): readonly FoundAnswer[] | undefined {
  if (item.answerOption !== undefined) return item.answerOption.map((option) => answerOf(option, main));
  const list = contained
    .map((one) => FhirValueSet.safeParse(one))
    .find(({ success, data }) => success && `#${data.id}` === item.answerValueSet)?.data;
  return list?.compose.include.flatMap(({ concept = [] }) =>
    concept.map(({ code, display, _display, designation = [], extension }) => {
      const named = localOf(display, _display, main);
      const other = designation.find(({ language = "" }) => twoLetters(language) === otherLanguage(main))?.value;
      const names = named === undefined || other === undefined ? named : { ...named, [otherLanguage(main)]: other };
      return { code, names, score: ordinalOf(extension) };
    }),
  );
}

function answerOf(
  { valueCoding, valueString, _valueString, valueInteger, extension }: FhirAnswerOption,
  main: QuestionnaireLanguage,
): FoundAnswer {
  if (valueCoding !== undefined) {
    const { code, display, _display } = valueCoding;
    const names = localOf(display ?? code, _display, main);
    return { code: code ?? display ?? "", names, score: ordinalOf(extension, valueCoding.extension) };
  }
  if (valueString !== undefined) return { code: valueString, names: localOf(valueString, _valueString, main), score: ordinalOf(extension) };
  const number = valueInteger === undefined ? undefined : String(valueInteger);
  return { code: number ?? "", names: localOf(number, undefined, main), score: ordinalOf(extension) ?? valueInteger };
}

/** A list of answers with keys of its own; undefined where an answer has no text or no score. */
export function asOptions(found: readonly FoundAnswer[]): readonly AnswerOption[] | undefined {
  const taken = new Set<string>();
  const options: AnswerOption[] = [];
  for (const { code, names, score } of found) {
    if (names === undefined || names.nl === "" || names.en === "" || score === undefined) return undefined;
    const key = keyFor(code, "a", taken);
    taken.add(key);
    options.push({ key, names, score });
  }
  return options;
}
