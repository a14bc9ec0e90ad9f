import { z } from "zod";
import { LocalText } from "../programme/local-text.ts";
import { FourA } from "../views/parts.ts";

const itemBase = {
  /** Stays the same over versions as long as the question means the same. */
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  names: LocalText,
  hints: LocalText.optional(),
};

const Option = z.strictObject({ key: z.string().regex(/^[a-z][a-z0-9-]*$/), names: LocalText });

/** One question of an intake; its kind says what an answer looks like. */
export const IntakeItem = z.discriminatedUnion("kind", [
  z.strictObject({ ...itemBase, kind: z.literal("text"), rows: z.int().min(1).max(12) }),
  z.strictObject({ ...itemBase, kind: z.literal("number"), unit: LocalText, minimum: z.number(), maximum: z.number() }),
  z.strictObject({ ...itemBase, kind: z.literal("choice"), options: z.array(Option).min(2) }),
  z.strictObject({ ...itemBase, kind: z.literal("choices"), options: z.array(Option).min(2) }),
  /** One of the four A's: each of its items may hinder or help. */
  z.strictObject({ ...itemBase, kind: z.literal("work-factors"), area: FourA }),
  /** What helps and hinders in the person, at home, at the workplace and in the organisation, with what leads to what. */
  z.strictObject({ ...itemBase, kind: z.literal("linked-factors") }),
  z.strictObject({ ...itemBase, kind: z.literal("goals"), about: z.enum(["personal", "work"]) }),
  /** Something that is read and accepted, with the day on which. */
  z.strictObject({ ...itemBase, kind: z.literal("statement"), text: LocalText }),
]);
export type IntakeItem = z.infer<typeof IntakeItem>;

export const IntakeSection = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  names: LocalText,
  explanation: LocalText.optional(),
  items: z.array(IntakeItem).min(1),
});
export type IntakeSection = z.infer<typeof IntakeSection>;

export const IntakeKey = z.enum(["client-intake", "manager-intake", "evaluation-preparation"]);
export type IntakeKey = z.infer<typeof IntakeKey>;

/** A versioned list of questions. An intake that was begun keeps the version it began with. */
export const IntakeDefinition = z
  .strictObject({
    key: IntakeKey,
    version: z.int().positive(),
    names: LocalText,
    /** What whoever fills it in reads first. */
    explanation: LocalText,
    sections: z.array(IntakeSection).min(1),
  })
  .refine(({ sections }) => unique(sections.map(({ key }) => key)), "a section stands in it twice")
  .refine(({ sections }) => unique(sections.flatMap(({ items }) => items.map(({ key }) => key))), "a question stands in it twice");
export type IntakeDefinition = z.infer<typeof IntakeDefinition>;

/** Every question, in the order in which it is asked. */
export function itemsOf({ sections }: IntakeDefinition): readonly IntakeItem[] {
  return sections.flatMap(({ items }) => items);
}

function unique(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length;
}
