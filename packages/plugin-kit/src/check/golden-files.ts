import { createReportEngine, loadPlugin } from "@hervat/report-engine";
import { goldenFile, writeGolden } from "./golden.ts";
import { placesOf, sampleViews } from "./sample-view.ts";

/**
 * Writes down what a report says now on each of its samples. Needs no browser: what a golden file holds is the page, which is also what
 * is printed.
 *
 * @returns the paths inside the folder
 * @throws Error when the plugin does not load or does not print: it is ours, and was tried
 */
export async function writeGoldenFiles(dir: string): Promise<string[]> {
  const loaded = await loadPlugin(dir);
  if (!loaded.ok) throw new Error(`a new plugin does not load: ${loaded.refusal.kind}`);
  const engine = await createReportEngine({ lanes: 1 });
  const written: string[] = [];
  try {
    for (const { place, view } of placesOf(sampleViews(loaded.value))) {
      const page = await engine.renderHtml({ plugin: loaded.value, view });
      if (!page.ok) throw new Error(`a new plugin does not print: ${page.refusal.kind}`);
      await writeGolden(dir, place.sample, place.language, page.value.html);
      written.push(goldenFile("", place.sample, place.language));
    }
  } finally {
    await engine.close();
  }
  return written;
}
