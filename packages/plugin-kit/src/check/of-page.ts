import { isDeepStrictEqual } from "node:util";
import type { Plugin, ReportEngine } from "@hervat/report-engine";
import type { Fault } from "./finding.ts";
import { skeletonOf } from "./outline.ts";
import { placesOf, type SampleView, settingsWith, viewIn, withTexts } from "./sample-view.ts";

/** What somebody could type to break out of every place where a text stands. */
const PROBE = `</p></td><script>a()</script><hervat-probe a='1' b="2">&{x}`;
/** As long, and harmless: what the page would look like if it had been typed by somebody kind. */
const KIND = "n".repeat(PROBE.length);
const REASON = "Dit is de reden waarom dit een concept is.";

/** Where a text that was typed becomes markup: the page then has other elements or attributes than with a harmless text. */
export async function escapeFaults(engine: ReportEngine, plugin: Plugin, views: ReadonlyMap<string, SampleView>): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { place, view } of placesOf(views)) {
    const render = (probe: string) =>
      engine.renderHtml({
        plugin,
        view: withTexts(plugin, view, (text) => `${text}${probe}`),
        options: settingsWith(plugin, (text) => `${text}${probe}`),
      });
    const [kind, hostile] = [await render(KIND), await render(PROBE)];
    if (!kind.ok) faults.push({ kind: "refused", refusal: kind.refusal, place });
    else if (!hostile.ok || skeletonOf(hostile.value.html) !== skeletonOf(kind.value.html)) faults.push({ kind: "not-escaped", place });
  }
  return faults;
}

/** A concept says on its face why it is one, and only a concept does. */
export async function conceptFaults(engine: ReportEngine, plugin: Plugin, views: ReadonlyMap<string, SampleView>): Promise<Fault[]> {
  const view = views.get("normal");
  if (view === undefined) return [];
  const says = async (standing: string) => {
    const page = await engine.renderHtml({ plugin, view: viewIn(view, "nl", { standing, conceptReason: REASON }) });
    return page.ok && page.value.html.includes(REASON);
  };
  const right = (await says("concept")) && !(await says("final"));
  return right ? [] : [{ kind: "concept-silent", place: { sample: "normal", language: "nl" } }];
}

/** Other values for one field of a view: those of the other samples, and its own with every text changed. */
function otherValues(plugin: Plugin, views: ReadonlyMap<string, SampleView>, view: SampleView, field: string): unknown[] {
  const others = [...views.values()].map((other) => other[field]);
  return [withTexts(plugin, view, (text) => `${text} x`)[field], ...others].filter((value) => !isDeepStrictEqual(value, view[field]));
}

/** Fields that are declared and change nothing on any page: an administrator would be told of data that nobody needs. */
export async function readFaults(engine: ReportEngine, plugin: Plugin, views: ReadonlyMap<string, SampleView>): Promise<Fault[]> {
  const hashOf = async (view: SampleView) => {
    const page = await engine.renderHtml({ plugin, view });
    return page.ok ? page.value.htmlHash : "refused";
  };
  const unused = async (field: string) => {
    let tried = false;
    for (const view of views.values()) {
      const own = await hashOf(view);
      for (const value of otherValues(plugin, views, view, field)) {
        tried = true;
        if ((await hashOf({ ...view, [field]: value })) !== own) return false;
      }
    }
    return tried;
  };
  const faults: Fault[] = [];
  for (const field of plugin.manifest.reads) if (await unused(field)) faults.push({ kind: "read-unused", field });
  return faults;
}
