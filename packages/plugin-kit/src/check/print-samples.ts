import { performance } from "node:perf_hooks";
import type { Plugin, RenderedPdf, ReportEngine } from "@hervat/report-engine";
import type { Fault, Place } from "./finding.ts";
import { placesOf, type SampleView } from "./sample-view.ts";

/** One sample in one language, printed twice. Times in ms, the better of two: the first of anything waits for a browser or a cache. */
export interface Printed {
  readonly place: Place;
  readonly view: SampleView;
  readonly first: RenderedPdf;
  readonly second: RenderedPdf;
  readonly pageMs: number;
  readonly pdfMs: number;
}

async function timed<Value>(work: () => Promise<Value>): Promise<readonly [Value, number]> {
  const start = performance.now();
  const value = await work();
  return [value, performance.now() - start];
}

/** What is the same for every other sample, or takes too long to hear once more. */
const SAME_FOR_ALL: ReadonlySet<string> = new Set(["browser-missing", "plugin-too-slow", "plugin-out-of-memory"]);

/** Prints every sample in both languages, one after another so that the times say something. What is refused is told with its place. */
export async function printSamples(
  engine: ReportEngine,
  plugin: Plugin,
  views: ReadonlyMap<string, SampleView>,
): Promise<{ readonly printed: readonly Printed[]; readonly faults: readonly Fault[] }> {
  const printed: Printed[] = [];
  const faults: Fault[] = [];
  for (const { place, view } of placesOf(views)) {
    const request = { plugin, view, organisation: "author" };
    const [page, firstPageMs] = await timed(() => engine.renderHtml(request));
    const [, secondPageMs] = await timed(() => engine.renderHtml(request));
    const [first, firstMs] = await timed(() => engine.render(request));
    const refused = !page.ok ? page.refusal : first.ok ? undefined : first.refusal;
    if (refused !== undefined || !first.ok) {
      if (refused !== undefined) faults.push({ kind: "refused", refusal: refused, place });
      if (refused !== undefined && SAME_FOR_ALL.has(refused.kind)) break;
      continue;
    }
    const [second, secondMs] = await timed(() => engine.render(request));
    if (!second.ok) {
      faults.push({ kind: "refused", refusal: second.refusal, place });
      continue;
    }
    const times = { pageMs: Math.min(firstPageMs, secondPageMs), pdfMs: Math.min(firstMs, secondMs) };
    printed.push({ place, view, first: first.value, second: second.value, ...times });
  }
  return { printed, faults };
}
