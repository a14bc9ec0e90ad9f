import { z } from "zod";
import { PlainDate } from "../primitives/index.ts";

/** The practice as its letters show it. `logo` is a checked `data:` address; `accent` a hex colour that passed the contrast check. */
export const Letterhead = z.strictObject({
  legalName: z.string(),
  senderName: z.string(),
  addressLines: z.array(z.string()),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  website: z.string().nullable(),
  kvkNumber: z.string().nullable(),
  vatId: z.string().nullable(),
  iban: z.string().nullable(),
  logo: z.string().nullable(),
  accent: z.string().regex(/^#[0-9a-f]{6}$/i),
  footer: z.string().nullable(),
});
export type Letterhead = z.infer<typeof Letterhead>;

/** Where this copy stands. Everything but `final` prints "Concept" on every page. */
export const DocumentState = z.strictObject({
  date: PlainDate,
  version: z.int().positive(),
  standing: z.enum(["concept", "final"]),
  /** A sentence on the face of a concept: what is still missing before it may leave. */
  conceptReason: z.string().nullable(),
  /** The practice's own reference for this dossier: no name, no date of birth. */
  reference: z.string(),
  language: z.enum(["nl", "en"]),
});
export type DocumentState = z.infer<typeof DocumentState>;

/** A category that the client may withhold: a reader sees that it was not shared, never why. */
export function shared<Schema extends z.ZodType>(value: Schema) {
  return z.discriminatedUnion("shared", [z.strictObject({ shared: z.literal(true), value }), z.strictObject({ shared: z.literal(false) })]);
}

/** Free text that the coach may not have written yet: `null` prints as "nog niet ingevuld". */
export const Paragraphs = z.string().nullable();

/** The work half of a step in the resumption plan (opbouwschema): typed choices, nothing about health. */
export const WorkStepView = z.strictObject({
  from: PlainDate,
  to: PlainDate,
  daysPerWeek: z.number().positive(),
  hoursPerDay: z.number().positive(),
  hoursPerWeek: z.number().positive(),
  tasks: z.enum(["presence", "light", "added-value", "own"]),
  location: z.enum(["home", "workplace", "other-workplace", "mixed"]),
  adaptations: z.array(
    z.enum(["quiet-place", "flexible-hours", "no-customers", "no-deadlines", "buddy", "travel-outside-rush-hour", "short-meetings"]),
  ),
  status: z.enum(["planned", "reached", "adjusted"]),
  evaluateOn: PlainDate.nullable(),
});
export type WorkStepView = z.infer<typeof WorkStepView>;

/** The four A's of work (arbeidsinhoud, -verhoudingen, -omstandigheden, -voorwaarden). */
export const FourA = z.enum(["content", "relations", "conditions", "terms"]);
export type FourA = z.infer<typeof FourA>;

/** One score of a questionnaire as a report shows it: null where too few answers were given. */
export const ScoreView = z.strictObject({
  instrument: z.string(),
  validated: z.boolean(),
  takenOn: PlainDate,
  scale: z.string(),
  score: z.number().nullable(),
  maximum: z.number(),
  band: z.string().nullable(),
});
export type ScoreView = z.infer<typeof ScoreView>;

/** A factor in the work, with how much it weighs. */
export const WorkFactorView = z.strictObject({
  area: FourA,
  kind: z.enum(["bottleneck", "resource"]),
  text: z.string(),
  weight: z.int().min(0).max(3),
});
export type WorkFactorView = z.infer<typeof WorkFactorView>;
