import { optionTakes } from "@hervat/domain/plugins";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import type { MarkupRefusal } from "../refusals.ts";
import type { Option, PluginManifest } from "./manifest.ts";

function fits(option: Option, value: unknown): boolean {
  const named = option.type === "choice" ? option.choices : option.type === "sections" ? option.sections : {};
  return optionTakes(
    { type: option.type, choices: Object.keys(named), maxLength: option.type === "text" ? option.maxLength : null },
    value,
  );
}

/** The values a plugin gets: what the organisation set, checked, and the default of everything it did not. */
export function resolveOptions(
  { options, inputs }: PluginManifest,
  given: unknown = {},
): Result<Readonly<Record<string, unknown>>, MarkupRefusal> {
  const declared = { ...options, ...inputs };
  if (typeof given !== "object" || given === null || Array.isArray(given)) return refuse({ kind: "options-invalid", option: "" });
  const values = new Map<string, unknown>(Object.entries(declared).map(([name, option]) => [name, option.default]));
  for (const [name, value] of Object.entries(given)) {
    const option = declared[name];
    if (option === undefined || !fits(option, value)) return refuse({ kind: "options-invalid", option: name });
    values.set(name, value);
  }
  return ok(Object.fromEntries(values));
}
