import { FactorItem } from "@hervat/domain/factors";
import { z } from "zod";

/** What a story may be told of; an employer has one sector, and "any" fits them all. */
export const Sector = z.enum([
  "any",
  "care",
  "primary-school",
  "college",
  "municipality",
  "water-authority",
  "insurance",
  "housing",
  "software",
  "logistics",
  "retail",
  "industry",
  "installation",
]);
export type Sector = z.infer<typeof Sector>;

/** How far a story has come when its text is told. */
export const TextStage = z.enum(["start", "middle", "late", "end"]);
export type TextStage = z.infer<typeof TextStage>;

const text = z.string().trim().min(1);
const perStage = z.strictObject({ start: text, middle: text, late: text, end: text });
const noteLines = z.strictObject({ done: text, agreed: text });

/** One employee's way back to work in the words of her coach. `{client}`, `{she}`, `{her}` and `{him}` stand for whoever it is told of. */
export const Story = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/),
  sectors: z.array(Sector).min(1),
  function: text,
  contractHours: z.array(z.number().positive()).min(1),
  /** Set where the story can only be told of a woman. */
  gender: z.literal("female").optional(),
  reason: text,
  question: text,
  functioning: perStage,
  expectation: perStage,
  advice: perStage,
  workFactors: z
    .array(z.strictObject({ item: FactorItem, kind: z.enum(["bottleneck", "resource"]), weight: z.int().min(0).max(3), text }))
    .min(4),
  personalFactors: z.array(z.strictObject({ kind: z.enum(["hindering", "helping"]), sphere: z.enum(["person", "home"]), text })).min(3),
  /** Things done at home, as they stand in a sentence: "een wandeling". */
  activities: z.tuple([text, text, text]),
  /** For manager and employee: work only. */
  goals: z
    .array(z.strictObject({ goal: text, reached: z.enum(["reached", "partly", "not-yet"]), employee: text, manager: text, coach: text }))
    .min(2),
  agreements: z.array(z.strictObject({ what: text, owner: z.enum(["employee", "manager", "hr", "coach"]) })).min(3),
  signals: z.array(text).min(3),
  notes: z.strictObject({ start: noteLines, middle: noteLines, late: noteLines }),
});
export type Story = z.infer<typeof Story> & { readonly language: "nl" | "en" };
