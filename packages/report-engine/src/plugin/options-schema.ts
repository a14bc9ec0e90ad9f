import type { Option } from "./manifest.ts";

type Language = "nl" | "en";
type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** One of several, each with what a person reads. */
function oneOf(choices: Readonly<Record<string, Readonly<Record<Language, string>>>>, language: Language): Json {
  return Object.entries(choices).map(([name, label]) => ({ const: name, title: label[language] }));
}

function propertyOf(option: Option, language: Language): Json {
  const common = { title: option.label[language], default: option.default };
  switch (option.type) {
    case "flag":
      return { type: "boolean", ...common };
    case "text":
      return { type: "string", maxLength: option.maxLength, ...common };
    case "choice":
      return { type: "string", oneOf: oneOf(option.choices, language), ...common };
    case "date":
      return { type: ["string", "null"], format: "date", ...common };
    case "sections":
      return { type: "array", uniqueItems: true, items: { type: "string", oneOf: oneOf(option.sections, language) }, ...common };
  }
}

/** Options or inputs of a plugin as JSON Schema (2020-12), with the labels of one language: what a form is made from, and checked with. */
export function settingsSchema(settings: Readonly<Record<string, Option>>, language: Language): { readonly [name: string]: Json } {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(settings).map(([name, option]) => [name, propertyOf(option, language)])),
  };
}
