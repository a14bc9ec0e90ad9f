import type { Language } from "@hervat/domain/people";
import { formalName, type PersonName } from "../people/person-name.ts";

/** Of whom a text is told. */
export interface Told {
  readonly name: PersonName;
  readonly language: Language;
}

/** Words that differ per text, such as `{activity1}`. */
export type Extra = Readonly<Record<string, string>>;

const PRONOUNS = {
  nl: { female: { she: "zij", her: "haar", him: "haar" }, male: { she: "hij", her: "zijn", him: "hem" } },
  en: { female: { she: "she", her: "her", him: "her" }, male: { she: "he", her: "his", him: "him" } },
} as const;

/** The text with its words filled in; a word with a capital starts a sentence. @throws when a word is unknown. */
export function tell(text: string, { name, language }: Told, extra: Extra = {}): string {
  const words: Extra = { client: formalName(name, language), ...PRONOUNS[language][name.gender], ...extra };
  return text.replaceAll(/\{(\w+)\}/g, (_, slot: string) => {
    const key = slot.charAt(0).toLowerCase() + slot.slice(1);
    const word = words[key];
    if (word === undefined) throw new Error(`no word for {${slot}}`);
    return key === slot ? word : word.charAt(0).toUpperCase() + word.slice(1);
  });
}
