import { fileURLToPath } from "node:url";
import { loadPlugin, type Plugin } from "@hervat/report-engine";

/** One document to make: a plugin and a view of its audience. */
export interface BenchDocument {
  readonly plugin: Plugin;
  readonly view: unknown;
}

const PLUGINS = ["bedrijfsarts-rapportage", "evaluation", "invoice"];

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The sample of a plugin with other words: each text loses a few of its last words, so that no two documents are laid out alike.
 * Dates, addresses and codes are left as they are.
 */
function varied(value: unknown, random: () => number): unknown {
  if (typeof value === "string") {
    const words = value.split(" ");
    return words.length < 8 ? value : words.slice(0, words.length - Math.floor(random() * 4)).join(" ");
  }
  if (Array.isArray(value)) return value.map((item) => varied(item, random));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, varied(part, random)]));
}

/** As many documents as asked, of the three kinds in equal parts, kind after kind as a month's end makes them. */
export async function benchDocuments(count: number): Promise<BenchDocument[]> {
  const random = seeded(20_261_122);
  const documents: BenchDocument[] = [];
  for (const name of PLUGINS) {
    const loaded = await loadPlugin(fileURLToPath(new URL(`../../../../plugins/${name}`, import.meta.url)));
    if (!loaded.ok) throw new Error(`plugin ${name}: ${loaded.refusal.kind}`);
    const plugin = loaded.value;
    const sample = plugin.samples.get("normal");
    for (let made = 0; made < Math.ceil(count / PLUGINS.length); made++) documents.push({ plugin, view: varied(sample, random) });
  }
  return documents;
}
