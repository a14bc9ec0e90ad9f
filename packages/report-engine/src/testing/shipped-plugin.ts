import { fileURLToPath } from "node:url";
import { loadPlugin } from "../plugin/load-plugin.ts";
import type { Plugin } from "../plugin/plugin.ts";

/** One of the plugins that ship with Hervat. */
export async function shippedPlugin(name: "bedrijfsarts-rapportage" | "evaluation" | "invoice" | "offer"): Promise<Plugin> {
  const loaded = await loadPlugin(fileURLToPath(new URL(`../../../../plugins/${name}`, import.meta.url)));
  if (!loaded.ok) throw new Error(`plugin ${name}: ${loaded.refusal.kind}`);
  return loaded.value;
}
