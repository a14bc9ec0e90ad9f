import { OWN_FIELDS, OwnFields, optionTakes, ownFieldTakes } from "@hervat/domain/plugins";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import type { OwnAnswered } from "../own-fields/own-content.ts";
import type { MarkupRefusal } from "../refusals.ts";
import type { Option, PluginManifest } from "./manifest.ts";

function fits(option: Option, value: unknown): boolean {
  const named = option.type === "choice" ? option.choices : option.type === "sections" ? option.sections : {};
  return optionTakes(
    { type: option.type, choices: Object.keys(named), maxLength: option.type === "text" ? option.maxLength : null },
    value,
  );
}

export interface ResolvedOptions {
  /** What the plugin gets: what was set and filled in, and the default of everything that was not. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What the practice asks itself. The host prints it, and no plugin gets it. */
  readonly own: OwnAnswered;
}

/** Holds what a practice set and a coach filled in against the plugin, and against the fields that the practice asks itself. */
export function resolveOptions(
  { options, inputs }: Pick<PluginManifest, "options" | "inputs">,
  given: unknown = {},
): Result<ResolvedOptions, MarkupRefusal> {
  const declared = { ...options, ...inputs };
  if (typeof given !== "object" || given === null || Array.isArray(given)) return refuse({ kind: "options-invalid", option: "" });
  const fields = OwnFields.safeParse(OWN_FIELDS in given ? given[OWN_FIELDS] : []);
  if (!fields.success) return refuse({ kind: "options-invalid", option: OWN_FIELDS });
  const values = new Map<string, unknown>(Object.entries(declared).map(([name, option]) => [name, option.default]));
  const answers: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    if (name === OWN_FIELDS) continue;
    const [field, option] = [fields.data.find(({ key }) => key === name), declared[name]];
    if (field !== undefined && ownFieldTakes(field, value)) answers[name] = value;
    else if (field === undefined && option !== undefined && fits(option, value)) values.set(name, value);
    else return refuse({ kind: "options-invalid", option: name });
  }
  return ok({ values: Object.fromEntries(values), own: { fields: fields.data, answers } });
}
