import { z } from "zod";
import { LocalText } from "../programme/local-text.ts";

const Key = z.string().regex(/^[a-z][a-z0-9-]*$/);

export const QuestionnaireKey = Key.brand<"QuestionnaireKey">();
export type QuestionnaireKey = z.infer<typeof QuestionnaireKey>;

/** Which version of which questionnaire: what was asked keeps the one it was asked in. */
export const QuestionnaireRef = z.strictObject({ key: QuestionnaireKey, version: z.int().positive() });
export type QuestionnaireRef = z.infer<typeof QuestionnaireRef>;

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

const unique = (keys: readonly string[]) => new Set(keys).size === keys.length;

/** A questionnaire as versioned data: its questions, how they are scored, and who may use it. A version is never changed once it was asked. */
export const QuestionnaireDefinition = z
  .strictObject({
    key: QuestionnaireKey,
    version: z.int().positive(),
    /** As a coach knows it, and as a result is headed. */
    names: LocalText,
    /** As the client reads it: what it is about, and no name of an instrument. */
    headings: LocalText,
    /** What she reads first, and about which time it asks. */
    explanation: LocalText,
    minutes: z.int().positive(),
    /** Whether research showed that it measures what it says, in the authors' own words. */
    validated: z.boolean(),
    wording: z.strictObject({ nl: Wording, en: Wording }),
    holder: z.string().min(1),
    licence: LocalText,
    source: z.string().min(1),
    /** The lists of answers, each from one end to the other. */
    answers: z.record(Key, z.array(AnswerOption).min(2)),
    items: z.array(QuestionnaireItem).min(1),
    scales: z.array(QuestionnaireScale).min(1),
  })
  .superRefine(({ answers, items, scales }, context) => {
    const wrong = (message: string) => context.addIssue({ code: "custom", message });
    const known = new Set(items.map(({ key }) => key));
    if (known.size !== items.length) wrong("a question stands in it twice");
    if (!unique(scales.map(({ key }) => key))) wrong("a scale stands in it twice");
    for (const [key, options] of Object.entries(answers))
      if (!unique(options.map((option) => option.key))) wrong(`an answer of ${key} stands in it twice`);
    for (const { key, answers: list, crisis = [] } of items) {
      const options = answers[list]?.map((option) => option.key);
      if (options === undefined) wrong(`${key} offers a list of answers that is not there`);
      else if (!crisis.every((option) => options.includes(option))) wrong(`${key} names an answer that it does not offer`);
    }
    for (const { key, items: counted, missing, bands } of scales) {
      if (!counted.every(({ item }) => known.has(item))) wrong(`${key} counts a question that is not there`);
      if (!unique(counted.map(({ item }) => item))) wrong(`${key} counts a question twice`);
      if (missing.kind === "mean-of-answered" && missing.atLeast > counted.length) wrong(`${key} can never be scored`);
      if (bands.some(({ from }, at) => at > 0 && from <= (bands[at - 1]?.from ?? from))) wrong(`the bands of ${key} do not rise`);
    }
  });
export type QuestionnaireDefinition = z.infer<typeof QuestionnaireDefinition>;

/** The answers that a question offers. */
export function optionsOf({ answers }: QuestionnaireDefinition, item: QuestionnaireItem): readonly AnswerOption[] {
  return answers[item.answers] ?? [];
}

/** Whether it may be called validated in this language: what was translated anew was not tested. */
export function isValidatedIn({ validated, wording }: QuestionnaireDefinition, language: keyof LocalText): boolean {
  return validated && wording[language] === "original";
}
