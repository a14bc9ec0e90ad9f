import { OWN_FIELD_LIMITS, type OwnField, ownFieldsOf, ownWord } from "@hervat/domain/plugins";
import type { Locale } from "@hervat/messages";
import type { z } from "zod";
import { explainOptions, type OptionExplained } from "./explain-plugin.ts";
import type { ChosenPlugin } from "./find-plugin.ts";

type Explained = z.infer<typeof OptionExplained>;

/** All that a report asks a coach, as her form is made from: the questions of the plugin, then the fields of the practice. */
export function explainAsked({ plugin, options }: ChosenPlugin, locale: Locale): Explained[] {
  return [...explainOptions(plugin.manifest.inputs, locale), ...ownFieldsOf(options).map((field) => explained(field, locale))];
}

function explained(field: OwnField, locale: Locale): Explained {
  const { key, kind, required } = field;
  const help = ownWord(field.help, locale);
  const choices = field.kind === "choice" ? field.choices : [];
  return {
    key,
    label: ownWord(field.label, locale),
    hint: help === "" ? null : help,
    required,
    type: kind,
    choices: choices.map((choice) => ({ key: choice.key, label: ownWord(choice.label, locale) })),
    default: null,
    maxLength: kind === "text" ? OWN_FIELD_LIMITS.answer : null,
  };
}
