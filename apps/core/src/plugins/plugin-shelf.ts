import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import type { ReportKindKey } from "@hervat/domain/reports";
import type { PackageRefusal, Plugin, PluginRefusal } from "@hervat/report-engine";

/** The kinds of a dossier, and the offer: that one is made by itself and never in a batch. */
export type ShippedKind = ReportKindKey | "offer";

const SHIPPED: Readonly<Record<ShippedKind, string>> = {
  "bedrijfsarts-rapportage": import.meta.resolve("@hervat/plugin-bedrijfsarts-rapportage"),
  evaluation: import.meta.resolve("@hervat/plugin-evaluation"),
  invoice: import.meta.resolve("@hervat/plugin-invoice"),
  offer: import.meta.resolve("@hervat/plugin-offer"),
};

/** Under these names plugins ship: no other may be called so. */
export const SHIPPED_KINDS: readonly string[] = Object.keys(SHIPPED);

export type ShelfRefusal =
  | PluginRefusal
  | PackageRefusal
  | { readonly kind: "plugin-version-missing"; readonly id: string; readonly version: string };

/** A plugin ready to be used, and whether somebody else wrote it: then it asks more walls. */
export interface ShelvedPlugin extends Plugin {
  readonly foreign: boolean;
}

/** An installed version: the hash of its file, by which it is kept open, and how to get the file. */
export interface PluginFile {
  readonly sha256: string;
  read(): Promise<Uint8Array | undefined>;
}

/** The plugins of this process, packed or checked when first asked for and kept after that. */
export interface PluginShelf {
  /** The one that ships with Hervat for this kind. */
  shipped(kind: ShippedKind): Promise<Result<ShelvedPlugin, ShelfRefusal>>;
  /** One that shipped before: what was agreed with under it is printed by it still. Undefined where there was none of that number. */
  shippedBefore(kind: ShippedKind, version: string): Promise<Result<ShelvedPlugin, ShelfRefusal> | undefined>;
  /** One that a practice brought: checked again whenever a process first meets it. Undefined when there is no file. */
  installed(file: PluginFile): Promise<Result<ShelvedPlugin, ShelfRefusal> | undefined>;
}

/** Files that stay open: more than a practice uses at once. */
const MOST_OPEN = 64;

export function openPluginShelf(): PluginShelf {
  const loaded = new Map<ShippedKind, Promise<Result<ShelvedPlugin, ShelfRefusal>>>();
  const before = new Map<string, Promise<Result<ShelvedPlugin, ShelfRefusal> | undefined>>();
  const opened = new Map<string, Result<ShelvedPlugin, ShelfRefusal>>();

  return {
    shipped(kind) {
      const known = loaded.get(kind);
      if (known !== undefined) return known;
      const loading = import("@hervat/report-engine").then(async ({ loadPlugin }) => {
        const plugin = await loadPlugin(fileURLToPath(new URL("..", SHIPPED[kind])));
        return plugin.ok ? ok({ ...plugin.value, foreign: false }) : plugin;
      });
      loaded.set(kind, loading);
      return loading;
    },

    shippedBefore(kind, version) {
      // What is pinned is a number of ours; anything else is never made into a path.
      if (!/^\d+\.\d+\.\d+$/.test(version)) return Promise.resolve(undefined);
      const file = new URL(`../earlier/${version}.hervat-plugin`, SHIPPED[kind]);
      const opening = before.get(file.href) ?? openEarlier(file);
      before.set(file.href, opening);
      return opening;
    },

    async installed({ sha256, read }) {
      const known = opened.get(sha256);
      if (known !== undefined) return known;
      const bytes = await read();
      if (bytes === undefined) return undefined;
      const { readPackageFile } = await import("@hervat/report-engine");
      const file = await readPackageFile(bytes);
      const plugin = file.ok ? whole(file.value, sha256) : file;
      const [eldest] = opened.keys();
      if (opened.size >= MOST_OPEN && eldest !== undefined) opened.delete(eldest);
      opened.set(sha256, plugin);
      return plugin;
    },
  };
}

async function openEarlier(file: URL): Promise<Result<ShelvedPlugin, ShelfRefusal> | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) return undefined;
  const { readPackageFile } = await import("@hervat/report-engine");
  const read = await readPackageFile(bytes);
  return read.ok ? ok({ ...read.value.plugin, foreign: false }) : read;
}

/** The file that is kept is the one that came. */
function whole(file: { readonly plugin: Plugin; readonly fileHash: string }, sha256: string): Result<ShelvedPlugin, ShelfRefusal> {
  const { plugin, fileHash } = file;
  return fileHash === sha256 ? ok({ ...plugin, foreign: true }) : refuse({ kind: "plugin-file-changed", file: plugin.manifest.id });
}
