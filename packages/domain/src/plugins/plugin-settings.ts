import { z } from "zod";
import { ok, type Result, refuse } from "../primitives/index.ts";
import { type DeclaredOption, optionTakes } from "./option-takes.ts";
import { OWN_FIELDS, OwnFields } from "./own-field.ts";
import { ownFieldFaults } from "./own-field-fault.ts";
import { PluginOptions } from "./plugin-step.ts";

/** Settings of a plugin as a file: for another practice, or to keep. Nothing in it names a practice, a person or a case. */
export const PluginSettings = z.strictObject({
  hervat: z.literal("plugin-settings"),
  pluginId: z.string().max(80),
  pluginVersion: z.string().max(20),
  kind: z.string().max(60),
  options: z.record(z.string().max(60), z.unknown()),
});
export type PluginSettings = z.infer<typeof PluginSettings>;

export type SettingsRefusal =
  | { readonly kind: "not-settings" }
  | { readonly kind: "settings-of-another"; readonly pluginId: string }
  /** The options that this version does not have, or not with this value; by the name of a person where it has one. */
  | { readonly kind: "settings-do-not-fit"; readonly options: readonly string[] };

export interface SettingsTarget {
  readonly pluginId: string;
  readonly options: readonly (DeclaredOption & { readonly label: string })[];
  /** How own fields are called, where this report asks the coach anything; null where it does not. */
  readonly ownFields: string | null;
}

/** Reads such a file for this plugin. All of it fits, or nothing is taken. */
export function readSettings(text: string, target: SettingsTarget): Result<PluginOptions, SettingsRefusal> {
  const { pluginId, options: declared, ownFields } = target;
  const settings = PluginSettings.safeParse(jsonOf(text));
  if (!settings.success) return refuse({ kind: "not-settings" });
  if (settings.data.pluginId !== pluginId) return refuse({ kind: "settings-of-another", pluginId: settings.data.pluginId });
  const { options } = settings.data;
  const unfit = Object.entries(options).flatMap(([key, value]) => {
    if (key === OWN_FIELDS) return ownFields !== null && areOwnFields(value) ? [] : [ownFields ?? key];
    const option = declared.find((one) => one.key === key);
    return option !== undefined && optionTakes(option, value) ? [] : [option?.label ?? key];
  });
  if (unfit.length > 0) return refuse({ kind: "settings-do-not-fit", options: unfit });
  const set = PluginOptions.safeParse(options);
  return set.success ? ok(set.data) : refuse({ kind: "not-settings" });
}

function areOwnFields(value: unknown): boolean {
  const fields = OwnFields.safeParse(value);
  return fields.success && ownFieldFaults(fields.data).length === 0;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
