import { type Plugin, settingsSchema } from "@hervat/report-engine";
import type { Language } from "@hervat/report-sdk";
import { sampleViews } from "../check/sample-view.ts";
import { viewSchema } from "../types/view-schema.ts";

const ALWAYS = ["audience", "letterhead", "document"];

/** What the page round a report tells of its plugin. */
export function factsOf(plugin: Plugin, language: Language) {
  const { id, version, audience, kind, names, reads, options, inputs, host } = plugin.manifest;
  const fields = Object.keys(viewSchema(audience).properties ?? {}).filter((field) => !ALWAYS.includes(field));
  return {
    id,
    version,
    audience,
    kind,
    host,
    name: names[language],
    reads,
    leaves: fields.filter((field) => !reads.includes(field)),
    samples: [...sampleViews(plugin).keys()],
    settings: [settingsSchema(options, language), settingsSchema(inputs, language)],
  };
}
