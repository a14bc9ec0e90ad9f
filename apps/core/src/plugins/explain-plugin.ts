import { type PluginAudience, pluginReads } from "@hervat/domain/plugins";
import { ReportKindKey } from "@hervat/domain/reports";
import { type Locale, m } from "@hervat/messages";
import type { Plugin } from "@hervat/report-engine";
import { z } from "zod";
import { fieldText } from "./field-text.ts";

/** One thing to fill in: what a form is made from. */
export const OptionExplained = z.strictObject({
  key: z.string(),
  label: z.string(),
  /** What helps to fill it in; null where nobody wrote that. */
  hint: z.string().nullable(),
  /** Without it the report is not laid before anybody. */
  required: z.boolean(),
  type: z.enum(["flag", "text", "choice", "date", "sections"]),
  /** Of a choice or of sections: what there is to choose from, with its name. */
  choices: z.array(z.strictObject({ key: z.string(), label: z.string() })),
  default: z.union([z.boolean(), z.string(), z.array(z.string())]).nullable(),
  maxLength: z.int().nullable(),
});

/** What a version of a plugin is, in words: told from its manifest, without running it. */
export const PluginExplained = z.strictObject({
  pluginId: z.string(),
  pluginVersion: z.string(),
  name: z.string(),
  /** Null for a kind of the author's own. */
  kind: ReportKindKey.nullable(),
  kindName: z.string(),
  /** Who gets it, and what must be so before it leaves. */
  recipient: z.string(),
  reads: z.array(z.string()),
  /** What its reader could have been told, and this plugin does not ask for. */
  leaves: z.array(z.string()),
  never: z.array(z.string()),
  retention: z.string(),
  options: z.array(OptionExplained),
  /** What the coach is asked for each report. */
  inputs: z.array(OptionExplained),
  samples: z.array(z.string()),
  /** Of the host that it was made for, and the paper it prints on. */
  host: z.string(),
  base: z.string(),
});
export type PluginExplained = z.infer<typeof PluginExplained>;

export function explainPlugin({ manifest, samples }: Pick<Plugin, "manifest" | "samples">, locale: Locale): PluginExplained {
  const { audience, kind, names, retention, options, inputs, host, base, id, version } = manifest;
  const { reads, leaves } = pluginReads(audience, manifest.reads);
  const said = (words: (inputs: Record<never, never>, options: { locale: Locale }) => string) => words({}, { locale });
  return {
    pluginId: id,
    pluginVersion: version,
    name: names[locale],
    kind: ReportKindKey.safeParse(kind).data ?? null,
    kindName: kindName(kind, locale),
    recipient: said(RECIPIENT[audience]),
    reads: reads.map((field) => fieldText(audience, field, locale)),
    leaves: leaves.map((field) => fieldText(audience, field, locale)),
    never: [...NEVER[audience], m.plugin_never_other_cases, m.plugin_never_network].map(said),
    retention: said(retention === "dossier" ? m.plugin_retention_dossier : m.plugin_retention_administration),
    options: explainOptions(options, locale),
    inputs: explainOptions(inputs, locale),
    samples: [...samples.keys()],
    host,
    base,
  };
}

type Declared = Plugin["manifest"]["options"];

/** Options or inputs with the words of one language. */
export function explainOptions(declared: Declared, locale: Locale): z.infer<typeof OptionExplained>[] {
  return Object.entries(declared).map(([key, option]) => ({
    key,
    label: option.label[locale],
    hint: null,
    required: false,
    type: option.type,
    choices: choicesOf(option, locale),
    default: option.default,
    maxLength: option.type === "text" ? option.maxLength : null,
  }));
}

function choicesOf(option: Declared[string], locale: Locale): { key: string; label: string }[] {
  const named = option.type === "choice" ? option.choices : option.type === "sections" ? option.sections : {};
  return Object.entries(named).map(([key, label]) => ({ key, label: label[locale] }));
}

const RECIPIENT = {
  bedrijfsarts: m.plugin_recipient_bedrijfsarts,
  manager: m.plugin_recipient_manager,
  client: m.plugin_recipient_client,
  invoice: m.plugin_recipient_invoice,
  offer: m.plugin_recipient_offer,
} as const;

/** What the view of an audience does not have, in the words in which people ask about it. */
const NEVER: Readonly<Record<PluginAudience, readonly ((inputs: Record<never, never>, options: { locale: Locale }) => string)[]>> = {
  bedrijfsarts: [m.plugin_never_notes, m.plugin_never_diary, m.plugin_never_without_consent],
  manager: [m.plugin_never_health, m.plugin_never_notes, m.plugin_never_scores],
  client: [m.plugin_never_notes, m.plugin_never_diary],
  invoice: [m.plugin_never_health, m.plugin_never_notes],
  offer: [m.plugin_never_health, m.plugin_never_notes],
};

const KINDS: Readonly<Record<string, (inputs: Record<never, never>, options: { locale: Locale }) => string>> = {
  "bedrijfsarts-rapportage": m.plugin_kind_bedrijfsarts,
  evaluation: m.plugin_kind_evaluation,
  invoice: m.plugin_kind_invoice,
  offer: m.plugin_kind_offer,
};

export function kindName(kind: string, locale: Locale): string {
  return (KINDS[kind] ?? m.plugin_kind_other)({}, { locale });
}
