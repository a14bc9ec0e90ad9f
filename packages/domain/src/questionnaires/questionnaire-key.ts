import { z } from "zod";

const LONGEST_KEY = 60;

/** A name for machines, of a questionnaire and of all in it. `constructor` is a word that every object knows already. */
export const Key = z
  .string()
  .max(LONGEST_KEY)
  .regex(/^[a-z][a-z0-9-]*$/)
  .refine((key) => key !== "constructor");

export const QuestionnaireKey = Key.brand<"QuestionnaireKey">();
export type QuestionnaireKey = z.infer<typeof QuestionnaireKey>;

/** A key out of words, that is not taken yet; `fallback` where the words hold no letter that a key can begin with. */
export function keyOutOf(words: string, fallback: string, taken: ReadonlySet<string> = new Set()): string {
  const plain = words
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^[^a-z]+/g, "")
    .slice(0, LONGEST_KEY - 6)
    .replaceAll(/-+$/g, "");
  const base = plain === "" || plain === "constructor" ? fallback : plain;
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(key)) return key;
  }
}
