import { z } from "zod";
import { type Result, refuse } from "../primitives/index.ts";
import { jsonFault, type TextPlace } from "../programme/json-fault.ts";
import { checkedQuestionnaire, type QuestionnaireRefusal } from "./check-questionnaire.ts";
import type { QuestionnaireDefinition } from "./questionnaire-definition.ts";

const FORMAT = "hervat-questionnaire";
const FORMAT_VERSION = 1;

/** In characters: many times the longest questionnaire that anyone would answer. */
export const LONGEST_QUESTIONNAIRE_FILE = 500_000;

export type TextRefusal = ({ readonly kind: "not-json" } & TextPlace) | { readonly kind: "too-long" } | { readonly kind: "other-file" };
export type QuestionnaireFileRefusal = QuestionnaireRefusal | TextRefusal | { readonly kind: "newer-format" };

/** A questionnaire as a file for another practice: all of it, and nothing of who answered it. */
export function writeQuestionnaireFile(questionnaire: QuestionnaireDefinition): string {
  return `${JSON.stringify({ format: FORMAT, formatVersion: FORMAT_VERSION, questionnaire }, null, 2)}\n`;
}

/** What a text holds, or the line at which it is no longer JSON. */
export function readJson(text: string): Result<unknown, TextRefusal> {
  if (text.length > LONGEST_QUESTIONNAIRE_FILE) return refuse({ kind: "too-long" });
  // Some editors begin a file with a mark that says in which bytes it is written.
  const plain = text.replace(/^\u{feff}/u, "");
  const fault = jsonFault(plain);
  return fault === undefined ? { ok: true, value: JSON.parse(plain) } : refuse({ kind: "not-json", ...fault });
}

const Envelope = z.strictObject({ format: z.literal(FORMAT), formatVersion: z.int().positive(), questionnaire: z.unknown() });

/** Whether this is a file of ours, of whichever version. */
export function isQuestionnaireFile(content: unknown): boolean {
  const { format }: { format?: unknown } = Object(content);
  return format === FORMAT;
}

/** The questionnaire in a file of ours, or every place where it is wrong. */
export function questionnaireOf(content: unknown): Result<QuestionnaireDefinition, QuestionnaireFileRefusal> {
  const envelope = Envelope.safeParse(content);
  if (!envelope.success) return refuse({ kind: "other-file" });
  if (envelope.data.formatVersion > FORMAT_VERSION) return refuse({ kind: "newer-format" });
  return checkedQuestionnaire(envelope.data.questionnaire);
}
