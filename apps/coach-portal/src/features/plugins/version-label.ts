import { m } from "@hervat/messages";
import type { InstalledShown, KindShown, PluginsShown } from "./use-plugins.ts";

/** A version as it is called in a list: its name and number, or that it ships. */
export function versionLabel(
  { installed }: Pick<PluginsShown, "installed">,
  kind: Pick<KindShown, "shipped">,
  versionId: InstalledShown["id"] | null,
): string {
  if (versionId === null) return m.plugin_page_shipped({ version: kind.shipped?.pluginVersion ?? "?" });
  const found = installed.find(({ id }) => id === versionId);
  return found === undefined ? m.plugin_page_unknown_version() : ownLabel(found);
}

export function ownLabel({ explained, pluginId, pluginVersion }: InstalledShown): string {
  return m.plugin_page_own_version({ name: explained?.name ?? pluginId, version: pluginVersion });
}
