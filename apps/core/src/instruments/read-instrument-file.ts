import { ok, type Result, refuse } from "@hervat/domain/primitives";
import {
  HelpMark,
  isFhirQuestionnaire,
  isQuestionnaireFile,
  type LeftOut,
  markHelp,
  type QuestionnaireDefinition,
  questionnaireOf,
  readFhirQuestionnaire,
  readJson,
  readQuestionnaireSheets,
  ToldFacts,
} from "@hervat/domain/questionnaires";
import { z } from "zod";
import { fileSentence } from "../caseload-import/file-sentence.ts";
import { readEverySheet } from "../caseload-import/read-workbook.ts";
import type { ServiceContext } from "../service-context.ts";
import { type InstrumentRefusal, toInstrumentRefusal } from "./instrument-refusal.ts";

const LARGEST_MEGABYTES = 2;
const MOST_QUESTIONS = 500;

/** A file as base64, and what is said beside it where a file in FHIR leaves it open. */
export const InstrumentFileInput = z.strictObject({
  file: z.string().max((LARGEST_MEGABYTES + 0.5) * 1024 * 1024 * (4 / 3)),
  told: ToldFacts,
  /** The answers after which the client must read whom she can call, where the file does not say it. */
  help: z.array(HelpMark).max(MOST_QUESTIONS).default([]),
});
export type InstrumentFileInput = z.infer<typeof InstrumentFileInput>;

export interface ReadInstrument {
  readonly format: "xlsx" | "json" | "fhir";
  readonly definition: QuestionnaireDefinition;
  /** What no scale can count, and so did not come along. */
  readonly leftOut: readonly LeftOut[];
}

const ZIP = "PK\u0003\u0004";
/** A compound file: a workbook of before 2007, or one that a password has locked. */
const COMPOUND = "\u00d0\u00cf\u0011\u00e0";

/** The questionnaire in a file, whatever its name says: its first signs tell whether it is a workbook, ours, or FHIR. */
export async function readInstrumentFile(
  { help, ...input }: InstrumentFileInput,
  ctx: Pick<ServiceContext, "language">,
): Promise<Result<ReadInstrument, InstrumentRefusal>> {
  const read = await readAsTold(input, ctx);
  if (!read.ok) return read;
  const marked = markHelp(read.value.definition, help);
  return marked.ok ? ok({ ...read.value, definition: marked.value }) : refuse(toInstrumentRefusal(marked.refusal));
}

async function readAsTold(
  { file, told }: Omit<InstrumentFileInput, "help">,
  { language }: Pick<ServiceContext, "language">,
): Promise<Result<ReadInstrument, InstrumentRefusal>> {
  const bytes = Buffer.from(file, "base64");
  const begin = bytes.toString("latin1", 0, 4);
  if (begin === ZIP) return readWorkbook(bytes, language);
  if (begin === COMPOUND) return refuse({ kind: "workbook", sentence: fileSentence({ kind: "old-or-locked-workbook" }, language) });

  const text = readJson(bytes.toString("utf8"));
  if (!text.ok) return refuse(toInstrumentRefusal(text.refusal));
  if (isQuestionnaireFile(text.value)) {
    const read = questionnaireOf(text.value);
    return read.ok ? ok({ format: "json", definition: read.value, leftOut: [] }) : refuse(toInstrumentRefusal(read.refusal));
  }
  if (!isFhirQuestionnaire(text.value)) return refuse({ kind: "other-file" });
  const read = readFhirQuestionnaire(text.value, told);
  return read.ok ? ok({ format: "fhir", ...read.value }) : refuse(toInstrumentRefusal(read.refusal));
}

async function readWorkbook(bytes: Uint8Array, language: ServiceContext["language"]): Promise<Result<ReadInstrument, InstrumentRefusal>> {
  const workbook = await readEverySheet(bytes);
  if (!workbook.ok) return refuse({ kind: "workbook", sentence: fileSentence(workbook.refusal, language) });
  const read = readQuestionnaireSheets(workbook.value);
  return read.ok ? ok({ format: "xlsx", definition: read.value, leftOut: [] }) : refuse(toInstrumentRefusal(read.refusal));
}
