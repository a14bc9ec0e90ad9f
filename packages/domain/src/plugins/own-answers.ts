import { PlainDate } from "../primitives/index.ts";
import { OWN_FIELD_LIMITS, OWN_FIELDS, type OwnField, OwnFields } from "./own-field.ts";
import type { PluginAnswers, PluginOptions } from "./plugin-step.ts";

/** The own fields among what a practice set. */
export function ownFieldsOf(options: PluginOptions): OwnFields {
  return OwnFields.parse(options[OWN_FIELDS] ?? []);
}

/** What a practice set in the plugin itself. */
export function withoutOwnFields({ [OWN_FIELDS]: _, ...options }: PluginOptions): PluginAnswers {
  return Object.fromEntries(Object.entries(options).flatMap(([name, value]) => (isSetting(value) ? [[name, value]] : [])));
}

/** Both as they are kept together. Without fields there is nothing to name. */
export function withOwnFields(options: PluginAnswers, fields: readonly OwnField[]): PluginOptions {
  return fields.length === 0 ? options : { ...options, [OWN_FIELDS]: [...fields] };
}

/** Whether a coach may answer this. Nothing typed is no answer. */
export function ownFieldTakes(field: OwnField, value: unknown): value is string {
  if (typeof value !== "string") return false;
  switch (field.kind) {
    case "text":
      return value.trim() !== "" && value.length <= OWN_FIELD_LIMITS.answer;
    case "choice":
      return field.choices.some(({ key }) => key === value);
    case "date":
      return PlainDate.safeParse(value).success;
  }
}

/**
 * What keeps a text from being laid before the client: a field that must be answered and is not, or an answer that no longer fits its
 * field. That one is not left out in silence: a report never says less than was written for it.
 */
export function openOwnFields(fields: readonly OwnField[], answers: PluginAnswers): OwnField[] {
  return fields.filter((field) => {
    const value = answers[field.key];
    if (value === undefined || (typeof value === "string" && value.trim() === "")) return field.required;
    return !ownFieldTakes(field, value);
  });
}

/** Of what was filled in the answers that fit their field. */
export function ownAnswersThatFit(fields: readonly OwnField[], answers: PluginAnswers): PluginAnswers {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = answers[field.key];
      return ownFieldTakes(field, value) ? [[field.key, value]] : [];
    }),
  );
}

function isSetting(value: PluginOptions[string]): value is PluginAnswers[string] {
  return !Array.isArray(value) || value.every((one) => typeof one === "string");
}
