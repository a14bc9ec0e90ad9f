import { type Chromium, createReportEngine } from "@hervat/report-engine";
import { eachOf, type Series } from "./series.ts";

/** From view to bytes with the VM and every check: bare as `engine`, inside the fences of production as `fenced`. */
export async function engineSeries(name: "engine" | "fenced", chromium: Chromium, lanes: number): Promise<Series> {
  const engine = await createReportEngine({ chromium, lanes, fences: name === "fenced" ? "all" : "none" });
  return {
    name,
    // Twice as many at a time as there are lanes: the markup of the next is made while a page prints.
    run: (documents) =>
      eachOf(documents, 2 * lanes, async (document) => {
        const rendered = await engine.render({ ...document, organisation: "bench" });
        if (!rendered.ok) throw new Error(`${name}: ${rendered.refusal.kind}`);
      }),
    processes: async () => [(await engine.health()).browserPid].filter((pid) => pid !== undefined),
    close: () => engine.close(),
  };
}
