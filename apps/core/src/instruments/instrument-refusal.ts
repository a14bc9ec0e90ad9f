import { PlaceFault } from "@hervat/domain/programme";
import {
  CHOICES,
  FACTS,
  type FhirRefusal,
  NeededFact,
  type PlacingRefusal,
  type QuestionnaireFileRefusal,
  SHEETS,
  type SheetRefusal,
} from "@hervat/domain/questionnaires";
import { z } from "zod";

const Place = z.array(z.union([z.string(), z.int()]));
const Text = z.string();

const Problem = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["validated-without-source", "language-twice"]) }),
  z.strictObject({ kind: z.literal("question-twice"), question: Text }),
  z.strictObject({ kind: z.literal("scale-twice"), scale: Text }),
  z.strictObject({ kind: z.literal("answer-twice"), answers: Text, answer: Text }),
  z.strictObject({ kind: z.literal("answers-unused"), answers: Text }),
  z.strictObject({ kind: z.literal("answers-unknown"), question: Text, answers: Text }),
  z.strictObject({ kind: z.literal("help-answer-unknown"), question: Text, answer: Text }),
  z.strictObject({ kind: z.enum(["counted-unknown", "counted-twice"]), scale: Text, question: Text }),
  z.strictObject({ kind: z.literal("never-scorable"), scale: Text, atLeast: z.int(), of: z.int() }),
  z.strictObject({ kind: z.literal("bands-do-not-rise"), scale: Text }),
]);

const Sheet = z.enum(keysOf(SHEETS));
const At = { sheet: Sheet, row: z.int() };
const InCell = { ...At, column: Text };

const Fault = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["sheet-missing", "sheet-empty"]), sheet: Sheet }),
  z.strictObject({ kind: z.literal("column-missing"), sheet: Sheet, column: Text }),
  z.strictObject({ kind: z.literal("fact-missing"), fact: z.enum(keysOf(FACTS)) }),
  z.strictObject({ kind: z.enum(["fact-unknown", "too-few-answers", "scale-without-questions", "does-not-rise"]), ...At, value: Text }),
  z.strictObject({ kind: z.literal("empty"), ...InCell }),
  z.strictObject({ kind: z.enum(["not-a-number", "twice"]), ...InCell, value: Text }),
  z.strictObject({ kind: z.literal("no-choice"), ...InCell, value: Text, choice: z.enum(keysOf(CHOICES)) }),
  z.strictObject({ kind: z.literal("not-found"), ...InCell, value: Text, on: Sheet }),
  z.strictObject({ kind: z.literal("never-scorable"), ...At, value: Text, of: z.int() }),
]);

const LeftOut = z.strictObject({ linkId: Text, text: Text, why: z.enum(["not-a-choice", "no-scores"]) });

/** Why a questionnaire is not taken in, with the place. */
export const InstrumentRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("not-json"), line: z.int(), column: z.int() }),
  z.strictObject({ kind: z.enum(["too-long", "other-file", "newer-format", "ships"]) }),
  /** The file could not be read as a workbook; the sentence says why, in the language of the page. */
  z.strictObject({ kind: z.literal("workbook"), sentence: Text }),
  z.strictObject({ kind: z.literal("unlicensed"), missing: z.array(z.enum(["holder", "licence"])) }),
  z.strictObject({ kind: z.literal("places"), places: z.array(z.strictObject({ place: Place, fault: PlaceFault })) }),
  z.strictObject({ kind: z.literal("rules"), problems: z.array(Problem) }),
  z.strictObject({ kind: z.literal("sheets"), faults: z.array(Fault) }),
  z.strictObject({ kind: z.literal("facts-needed"), facts: z.array(NeededFact) }),
  z.strictObject({ kind: z.literal("other-language"), language: Text }),
  z.strictObject({ kind: z.literal("not-fhir"), place: Place }),
  z.strictObject({ kind: z.literal("no-questions"), leftOut: z.array(LeftOut) }),
  z.strictObject({
    kind: z.literal("questions"),
    faults: z.array(z.strictObject({ linkId: Text, fault: z.enum(["no-text", "answers-elsewhere", "too-few-answers", "score-missing"]) })),
  }),
  z.strictObject({ kind: z.literal("already-here"), version: z.int() }),
]);
export type InstrumentRefusal = z.infer<typeof InstrumentRefusal>;

export const LeftOutShown = LeftOut;

/** What stands in a file may be long; a page names so many of its faults. */
const MOST_FAULTS = 100;

type Refused = QuestionnaireFileRefusal | FhirRefusal | SheetRefusal | PlacingRefusal;

export function toInstrumentRefusal(refusal: Refused): InstrumentRefusal {
  switch (refusal.kind) {
    case "unlicensed":
      return { kind: refusal.kind, missing: [...refusal.missing] };
    case "places":
      return { kind: refusal.kind, places: refusal.places.slice(0, MOST_FAULTS).map(({ place, fault }) => ({ place: [...place], fault })) };
    case "rules":
      return { kind: refusal.kind, problems: refusal.problems.slice(0, MOST_FAULTS) };
    case "sheets":
      return { kind: refusal.kind, faults: refusal.faults.slice(0, MOST_FAULTS) };
    case "facts-needed":
      return { kind: refusal.kind, facts: [...refusal.facts] };
    case "not-fhir":
      return { kind: refusal.kind, place: [...refusal.place] };
    case "no-questions":
      return { kind: refusal.kind, leftOut: refusal.leftOut.slice(0, MOST_FAULTS) };
    case "questions":
      return { kind: refusal.kind, faults: refusal.faults.slice(0, MOST_FAULTS) };
    case "not-json":
      return { kind: refusal.kind, line: refusal.line, column: refusal.column };
    default:
      return refusal;
  }
}

/** The names of a record, for zod. */
function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  const keys: Key[] = [];
  for (const key in record) keys.push(key);
  return keys;
}
