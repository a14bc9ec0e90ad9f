import { type Locale, m } from "@hervat/messages";
import type { Plugin } from "@hervat/report-engine";

/** The first sample of which no report is made, and why: a file that can be packed can still be of no use. */
export async function failingSampleLines(plugin: Plugin, locale: Locale): Promise<readonly string[]> {
  const { createReportEngine } = await import("@hervat/report-engine");
  const { engineSentence } = await import("../../rendering/engine-sentence.ts");
  const engine = await createReportEngine({ lanes: 1, forAuthor: true });
  try {
    for (const [sample, view] of plugin.samples) {
      const made = await engine.renderHtml({ plugin, view });
      if (!made.ok) return [m.author_packed_failing({ sample, fault: engineSentence(made.refusal, locale) }, { locale })];
    }
    return [];
  } finally {
    await engine.close();
  }
}
