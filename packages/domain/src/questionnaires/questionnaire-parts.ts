import { z } from "zod";
import { LocalText } from "../programme/local-text.ts";
import { Key, QuestionnaireKey } from "./questionnaire-key.ts";

/** One of the answers that a question offers, and what it counts for. */
export const AnswerOption = z.strictObject({ key: Key, names: LocalText, score: z.number() });
export type AnswerOption = z.infer<typeof AnswerOption>;

export const QuestionnaireItem = z.strictObject({
  /** Stays the same over versions as long as the question means the same. */
  key: Key,
  names: LocalText,
  /** Which list of answers it offers. */
  answers: Key,
  /** Answers after which she reads at once whom she can call. */
  crisis: z.array(Key).optional(),
});
export type QuestionnaireItem = z.infer<typeof QuestionnaireItem>;

/** What is done with questions of a scale that were left open. */
export const MissingRule = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("all-answered") }),
  /** The open ones count as the mean of the others, when so many were answered. */
  z.strictObject({ kind: z.literal("mean-of-answered"), atLeast: z.int().positive() }),
]);
export type MissingRule = z.infer<typeof MissingRule>;

/** From this score on, up to the next band. */
export const Band = z.strictObject({ from: z.number(), names: LocalText });
export type Band = z.infer<typeof Band>;

export const QuestionnaireScale = z.strictObject({
  key: Key,
  names: LocalText,
  method: z.enum(["mean", "sum"]),
  /** A reversed question counts the other way round: highest score plus lowest, less its own. */
  items: z.array(z.strictObject({ item: Key, reversed: z.boolean() })).min(1),
  /** What the mean or the sum is multiplied by. */
  factor: z.number().positive(),
  missing: MissingRule,
  /** What a high score says of how she is. */
  higherIs: z.enum(["better", "worse"]),
  /** Lowest first; empty where no limits are known. */
  bands: z.array(Band),
});
export type QuestionnaireScale = z.infer<typeof QuestionnaireScale>;

/** Whose words a text is in: the authors', our translation of them, or all our own. */
export const Wording = z.enum(["original", "own-translation", "own"]);
export type Wording = z.infer<typeof Wording>;

export const QuestionnaireLanguage = z.enum(["nl", "en"]);
export type QuestionnaireLanguage = z.infer<typeof QuestionnaireLanguage>;

/** Each part of a questionnaire by itself; whether the parts fit together is said by `QuestionnaireDefinition`. */
export const QuestionnaireParts = z.strictObject({
  key: QuestionnaireKey,
  version: z.int().positive(),
  /** In which it can be answered. A text in another language repeats the one that there is. */
  languages: z.array(QuestionnaireLanguage).min(1).default(["nl", "en"]),
  /** As a coach knows it, and as a result is headed. */
  names: LocalText,
  /** As the client reads it: what it is about, and no name of an instrument. */
  headings: LocalText,
  /** What she reads first, and about which time it asks. */
  explanation: LocalText,
  minutes: z.int().positive(),
  /** Whether research showed that it measures what it says, in the authors' own words. */
  validated: z.boolean(),
  /** Where that research stands; without it nothing is called validated. */
  validationSource: z.string().min(1).nullable().default(null),
  wording: z.strictObject({ nl: Wording, en: Wording }),
  holder: z.string().min(1),
  licence: LocalText,
  source: z.string().min(1),
  /** The lists of answers, each from one end to the other. */
  answers: z.record(Key, z.array(AnswerOption).min(2)),
  items: z.array(QuestionnaireItem).min(1),
  scales: z.array(QuestionnaireScale).min(1),
});
export type QuestionnaireParts = z.infer<typeof QuestionnaireParts>;
