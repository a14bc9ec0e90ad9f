import { fileURLToPath } from "node:url";
import { loadPlugin } from "../plugin/load-plugin.ts";
import type { Plugin } from "../plugin/plugin.ts";

type Shipped = "bedrijfsarts-rapportage" | "evaluation" | "invoice" | "offer";

/** Where its author works. */
export function shippedFolder(name: Shipped): string {
  return fileURLToPath(new URL(`../../../../plugins/${name}`, import.meta.url));
}

/** One of the plugins that ship with Hervat. */
export async function shippedPlugin(name: Shipped): Promise<Plugin> {
  const loaded = await loadPlugin(shippedFolder(name));
  if (!loaded.ok) throw new Error(`plugin ${name}: ${loaded.refusal.kind}`);
  return loaded.value;
}
