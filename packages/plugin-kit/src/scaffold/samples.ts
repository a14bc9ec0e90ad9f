import { readdir, readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { ScaffoldAudience } from "./audiences.ts";

/** Where views to try a report on lie: those of our own plugins, which are held to the same contract. */
const SAMPLES: Readonly<Record<ScaffoldAudience, URL>> = {
  bedrijfsarts: new URL("../samples/", import.meta.resolve("@hervat/plugin-bedrijfsarts-rapportage")),
  manager: new URL("../samples/", import.meta.resolve("@hervat/plugin-evaluation")),
  invoice: new URL("../samples/", import.meta.resolve("@hervat/plugin-invoice")),
  client: new URL("../../templates/client/samples/", import.meta.url),
};

/** Views of an audience by name, as JSON text; people and practices in them are made up. */
export async function samplesFor(audience: ScaffoldAudience): Promise<ReadonlyMap<string, string>> {
  const folder = SAMPLES[audience];
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).toSorted();
  return new Map(
    await Promise.all(names.map(async (name) => [basename(name, ".json"), await readFile(new URL(name, folder), "utf8")] as const)),
  );
}
