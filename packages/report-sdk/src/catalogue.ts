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
 * @throws RangeError when there is no such sentence, or when it asks for a value that was not given: a hole in a letter is a fault.
 */
export function wordsIn<const Texts extends Readonly<Record<string, string>>>(texts: Catalogue<Texts>, language: Language): Words<Texts> {
  const chosen = texts[language];
  return (key, values = {}) => {
    const sentence = chosen[key];
    if (sentence === undefined) throw new RangeError(`there is no sentence "${key}" in the words of this language`);
    // Most sentences ask for nothing. Taken apart without a pattern: looking with one is what costs most in the VM.
    if (!sentence.includes("{")) return sentence;
    const [start = "", ...rest] = sentence.split("{");
    return rest.reduce((said, part) => {
      const end = part.indexOf("}");
      if (end === -1) return `${said}{${part}`;
      const name = part.slice(0, end);
      const value = values[name];
      if (value === undefined) throw new RangeError(`the sentence "${key}" needs a value for {${name}}`);
      return said + value + part.slice(end + 1);
    }, start);
  };
}
