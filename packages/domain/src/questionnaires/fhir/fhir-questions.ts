import type { LocalText } from "../../programme/local-text.ts";
import type { AnswerOption, QuestionnaireLanguage } from "../questionnaire-parts.ts";
import { answersOf, asOptions, type FoundAnswer, keyFor } from "./fhir-answers.ts";
import { extensionOf, extensionsOf, localOf, own } from "./fhir-extensions.ts";
import type { FhirItem, FhirQuestionnaire } from "./fhir-resource.ts";

export interface FoundQuestion {
  readonly key: string;
  readonly names: LocalText;
  readonly answers: string;
  readonly crisis?: readonly string[];
  /** The group in which it stands, and what that is called. */
  readonly group: string | undefined;
  readonly groupNames: LocalText | undefined;
}

export interface QuestionFault {
  readonly linkId: string;
  readonly fault: "no-text" | "answers-elsewhere" | "too-few-answers" | "score-missing";
}

/** What a person reads and no scale can count: it stays behind. */
export interface LeftOut {
  readonly linkId: string;
  readonly text: string;
  readonly why: "not-a-choice" | "no-scores";
}

export interface FoundQuestions {
  readonly questions: readonly FoundQuestion[];
  readonly answers: ReadonlyMap<string, readonly AnswerOption[]>;
  /** What stands between the questions, in the order of the file. */
  readonly texts: readonly LocalText[];
  readonly leftOut: readonly LeftOut[];
  readonly faults: readonly QuestionFault[];
}

interface Found {
  readonly questions: FoundQuestion[];
  readonly answers: Map<string, readonly AnswerOption[]>;
  readonly texts: LocalText[];
  readonly leftOut: LeftOut[];
  readonly faults: QuestionFault[];
}

interface Place {
  readonly group?: FhirItem;
  readonly contained: readonly unknown[];
  readonly main: QuestionnaireLanguage;
}

/** Every question of a file that a scale can count, with its answers as lists that questions share. */
export function questionsIn({ item = [], contained = [] }: FhirQuestionnaire, main: QuestionnaireLanguage): FoundQuestions {
  const found: Found = { questions: [], answers: new Map(), texts: [], leftOut: [], faults: [] };
  for (const one of item) collect(one, { contained, main }, found);
  return found;
}

function collect(item: FhirItem, place: Place, found: Found): void {
  const names = localOf(item.text, item._text, place.main);
  if (item.type === "group" || item.type === "display") {
    if (names !== undefined) found.texts.push(names);
  } else if (item.type === "choice" || item.type === "open-choice") {
    addQuestion(item, names, place, found);
  } else if (item.readOnly !== true) {
    found.leftOut.push({ linkId: item.linkId, text: item.text ?? "", why: "not-a-choice" });
  }
  const within = item.type === "group" && place.group === undefined ? { ...place, group: item } : place;
  for (const one of item.item ?? []) collect(one, within, found);
}

function addQuestion(item: FhirItem, names: LocalText | undefined, { contained, main, group }: Place, found: Found): void {
  const { linkId, extension } = item;
  const offered = answersOf(item, contained, main);
  if (offered?.every(({ score }) => score === undefined)) {
    found.leftOut.push({ linkId, text: item.text ?? "", why: "no-scores" });
    return;
  }
  const options = offered && asOptions(offered);
  if (names === undefined || item.text === "" || options === undefined || options.length < 2) {
    found.faults.push({ linkId, fault: faultOf(item, offered, options) });
    return;
  }
  const help = extensionsOf(extension, own("answer-that-asks-for-help")).flatMap(({ valueCode }) => valueCode ?? []);
  const told = extensionOf(extension, own("asks-for-help"))?.valueBoolean === true || help.length > 0;
  found.questions.push({
    key: keyFor(linkId, "q", new Set(found.questions.map(({ key }) => key))),
    names,
    answers: listFor(options, extensionOf(extension, own("answers"))?.valueCode, found.answers),
    ...(told ? { crisis: help } : {}),
    group: group?.linkId,
    groupNames: group === undefined ? undefined : localOf(group.text, group._text, main),
  });
}

function faultOf(
  { text = "" }: FhirItem,
  offered: readonly FoundAnswer[] | undefined,
  options: readonly AnswerOption[] | undefined,
): QuestionFault["fault"] {
  if (text === "") return "no-text";
  if (offered === undefined) return "answers-elsewhere";
  return options === undefined ? "score-missing" : "too-few-answers";
}

/** The list that says exactly this, or a new one: under the name that the file gives it where that name is free. */
function listFor(options: readonly AnswerOption[], named: string | undefined, lists: Map<string, readonly AnswerOption[]>): string {
  const same = JSON.stringify(options);
  for (const [key, list] of lists) if ((named === undefined || named === key) && JSON.stringify(list) === same) return key;
  const key = keyFor(named ?? "answers", "answers", new Set(lists.keys()));
  lists.set(key, options);
  return key;
}
