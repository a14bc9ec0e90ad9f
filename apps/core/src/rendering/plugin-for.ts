import { type Batch, installedPluginRepository } from "@hervat/database/repositories";
import { type Result, refuse } from "@hervat/domain/primitives";
import type { ItemSentence } from "../batches/item-sentence.ts";
import { type PluginSource, pinnedPlugin } from "../plugins/find-plugin.ts";
import type { ShelvedPlugin } from "../plugins/plugin-shelf.ts";

/** The version that was in use when the batch was started, whatever is in use now; not one that was switched off since. */
export async function pluginFor(source: PluginSource, batch: Batch): Promise<Result<ShelvedPlugin, ItemSentence>> {
  const plugin = await pinnedPlugin(source, batch.kind, batch);
  if (!plugin.ok) return refuse({ kind: "plugin-missing" });
  if (!plugin.value.foreign) return plugin;
  const installed = await installedPluginRepository(source.tx, source.practiceId).named(batch.pluginId, batch.pluginVersion);
  return installed?.disabledAt == null ? plugin : refuse({ kind: "plugin-switched-off" });
}
