import type { Batch } from "@hervat/database/repositories";
import { type Result, refuse } from "@hervat/domain/primitives";
import type { Plugin } from "@hervat/report-engine";
import type { ItemSentence } from "../batches/item-sentence.ts";
import type { PluginShelf } from "../plugins/plugin-shelf.ts";

/** The version that was in use when the batch was started, whatever is in use now. */
export async function pluginFor(plugins: PluginShelf, { kind, pluginId, pluginVersion }: Batch): Promise<Result<Plugin, ItemSentence>> {
  const plugin = await plugins.exactly(kind, pluginId, pluginVersion);
  return plugin.ok ? plugin : refuse({ kind: "plugin-missing" });
}
