import { z } from "zod";

/** Under this name own fields stand among what a practice set in a report. No plugin has an option of this name: theirs hold no hyphen. */
export const OWN_FIELDS = "own-fields";

export const OWN_FIELD_LIMITS = { fields: 12, label: 80, help: 300, choices: 12, answer: 2_000 } as const;

/** In both languages; English may be left empty, and the Dutch stands there too. */
const inWords = (most: number) => z.strictObject({ nl: z.string().trim().max(most), en: z.string().trim().max(most) });

/** Random, and for ever the same: what was answered is kept under it. It spells no word, for some answers are read by the guard. */
const MARK = /^[bcdfghjkmnpqrstvwxz]{8}$/;

const asked = {
  key: z.string().regex(new RegExp(`^own-${MARK.source.slice(1)}`)),
  label: inWords(OWN_FIELD_LIMITS.label),
  /** For the coach beside the field; it stands in no report. */
  help: inWords(OWN_FIELD_LIMITS.help),
  required: z.boolean(),
  /** The section of the report behind which it stands, by its name in the plugin; null at the end. */
  after: z.string().max(60).nullable(),
};

/** What a practice asks its coaches for each report of a kind, besides what the report itself asks. */
export const OwnField = z.discriminatedUnion("kind", [
  z.strictObject({ ...asked, kind: z.literal("text") }),
  z.strictObject({ ...asked, kind: z.literal("date") }),
  z.strictObject({
    ...asked,
    kind: z.literal("choice"),
    choices: z.array(z.strictObject({ key: z.string().regex(MARK), label: inWords(OWN_FIELD_LIMITS.label) })).max(OWN_FIELD_LIMITS.choices),
  }),
]);
export type OwnField = z.infer<typeof OwnField>;
export type OwnChoice = Extract<OwnField, { kind: "choice" }>["choices"][number];

/** In the order in which the coach meets them. */
export const OwnFields = z.array(OwnField).max(OWN_FIELD_LIMITS.fields);
export type OwnFields = z.infer<typeof OwnFields>;

/** A word of a field in this language, else in Dutch. */
export function ownWord({ nl, en }: OwnField["label"], language: "nl" | "en"): string {
  return language === "en" && en !== "" ? en : nl;
}
