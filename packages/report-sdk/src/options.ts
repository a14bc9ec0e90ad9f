import type { Language } from "./views.ts";

type Named = Readonly<Record<Language, string>>;

/** One thing that an organisation may set: a switch, a sentence, one of several, or sections in an order of its own. */
export type OptionDefinition =
  | { readonly type: "flag"; readonly label: Named; readonly default: boolean }
  | { readonly type: "text"; readonly label: Named; readonly default: string; readonly maxLength: number }
  | { readonly type: "choice"; readonly label: Named; readonly choices: Readonly<Record<string, Named>>; readonly default: string }
  | {
      readonly type: "sections";
      readonly label: Named;
      readonly sections: Readonly<Record<string, Named>>;
      readonly default: readonly string[];
    };

export type OptionDefinitions = Readonly<Record<string, OptionDefinition>>;

type OptionValue<Definition extends OptionDefinition> = Definition extends { type: "flag" }
  ? boolean
  : Definition extends { type: "text" }
    ? string
    : Definition extends { type: "choice"; choices: infer Choices }
      ? keyof Choices & string
      : Definition extends { type: "sections"; sections: infer Sections }
        ? readonly (keyof Sections & string)[]
        : never;

/** The values that reach `render`: complete, checked by the host, defaults filled in. */
export type OptionValues<Definitions extends OptionDefinitions> = { readonly [Name in keyof Definitions]: OptionValue<Definitions[Name]> };

/** An option over sections that are all printed, in this order, until the organisation chooses otherwise. */
export function sectionsOption<const Key extends string>(
  label: Named,
  keys: readonly Key[],
  nameOf: (key: Key, language: Language) => string,
): { readonly type: "sections"; readonly label: Named; readonly sections: Readonly<Record<Key, Named>>; readonly default: readonly Key[] } {
  // Object.fromEntries forgets which keys it was given; they are exactly `keys`.
  const sections = Object.fromEntries(keys.map((key) => [key, { nl: nameOf(key, "nl"), en: nameOf(key, "en") }])) as Record<Key, Named>;
  return { type: "sections", label, sections, default: keys };
}
