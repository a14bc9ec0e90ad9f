import { fileURLToPath } from "node:url";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import type { ReportKindKey } from "@hervat/domain/reports";
import type { Plugin, PluginRefusal } from "@hervat/report-engine";

/** The kinds of a dossier, and the offer: that one is made by itself and never in a batch. */
export type ShippedKind = ReportKindKey | "offer";

const SHIPPED: Readonly<Record<ShippedKind, string>> = {
  "bedrijfsarts-rapportage": import.meta.resolve("@hervat/plugin-bedrijfsarts-rapportage"),
  evaluation: import.meta.resolve("@hervat/plugin-evaluation"),
  invoice: import.meta.resolve("@hervat/plugin-invoice"),
  offer: import.meta.resolve("@hervat/plugin-offer"),
};

export type ShelfRefusal = PluginRefusal | { readonly kind: "plugin-version-missing"; readonly id: string; readonly version: string };

/** The plugins of this installation, packed or checked when first asked for and kept after that. */
export interface PluginShelf {
  /** The one that ships with Hervat for this kind. */
  shipped(kind: ShippedKind): Promise<Result<Plugin, ShelfRefusal>>;
  /** Exactly this version, as pinned on a report or a batch. */
  exactly(kind: ShippedKind, id: string, version: string): Promise<Result<Plugin, ShelfRefusal>>;
}

export function openPluginShelf(): PluginShelf {
  const loaded = new Map<ShippedKind, Promise<Result<Plugin, ShelfRefusal>>>();

  function shipped(kind: ShippedKind): Promise<Result<Plugin, ShelfRefusal>> {
    const known = loaded.get(kind);
    if (known !== undefined) return known;
    const loading = import("@hervat/report-engine").then(({ loadPlugin }) => loadPlugin(fileURLToPath(new URL("..", SHIPPED[kind]))));
    loaded.set(kind, loading);
    return loading;
  }

  return {
    shipped,
    async exactly(kind, id, version) {
      const plugin = await shipped(kind);
      if (!plugin.ok) return plugin;
      const { manifest } = plugin.value;
      return manifest.id === id && manifest.version === version
        ? ok(plugin.value)
        : refuse({ kind: "plugin-version-missing", id, version });
    },
  };
}
