import { ok, PlainDate, type Result, refuse } from "@hervat/domain/primitives";
import type { MarkupRefusal } from "../refusals.ts";
import type { Option, PluginManifest } from "./manifest.ts";

function fits(option: Option, value: unknown): boolean {
  switch (option.type) {
    case "flag":
      return typeof value === "boolean";
    case "text":
      return typeof value === "string" && value.length <= option.maxLength;
    case "choice":
      return typeof value === "string" && Object.hasOwn(option.choices, value);
    case "date":
      return value === null || (typeof value === "string" && PlainDate.safeParse(value).success);
    case "sections":
      return Array.isArray(value) && value.every((name) => Object.hasOwn(option.sections, name)) && new Set(value).size === value.length;
  }
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
