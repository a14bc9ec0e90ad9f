import type { Batch } from "@hervat/database/repositories";
import { type Result, refuse } from "@hervat/domain/primitives";
import type { ItemSentence } from "../batches/item-sentence.ts";
import { type PluginSource, pinnedPlugin } from "../plugins/find-plugin.ts";
import type { ShelvedPlugin } from "../plugins/plugin-shelf.ts";

/** The version that was in use when the batch was started, whatever is in use now. */
export async function pluginFor(source: PluginSource, batch: Batch): Promise<Result<ShelvedPlugin, ItemSentence>> {
  const plugin = await pinnedPlugin(source, batch.kind, batch);
  return plugin.ok ? plugin : refuse({ kind: "plugin-missing" });
}
