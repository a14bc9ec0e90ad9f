import type { Language } from "./views.ts";

/** The fixed words of a report in both languages; the Dutch ones say which keys there are. */
export interface Catalogue<Texts extends Readonly<Record<string, string>>> {
  readonly nl: Texts;
  readonly en: { readonly [Key in keyof Texts]: string };
}

/** One sentence by its key; `{name}` in the sentence is replaced by the value of that name. */
export type Words<Texts> = (key: keyof Texts & string, values?: Readonly<Record<string, string>>) => string;

/**
 * The words of a report in one language. Keep them in two JSON files beside the report, so that wording is data.
 *
 * @throws RangeError when a sentence asks for a value that was not given: a hole in a letter is a fault.
 */
export function wordsIn<const Texts extends Readonly<Record<string, string>>>(texts: Catalogue<Texts>, language: Language): Words<Texts> {
  const chosen = texts[language];
  return (key, values = {}) => {
    const sentence = chosen[key];
    // Most sentences ask for nothing, and looking with a pattern is what costs most in the VM.
    if (!sentence.includes("{")) return sentence;
    return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new RangeError(`the sentence "${key}" needs a value for {${name}}`);
      return value;
    });
  };
}
