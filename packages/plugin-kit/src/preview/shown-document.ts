import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { type Plugin, type RenderRefusal, type ReportEngine, readingPage } from "@hervat/report-engine";
import { readPdf } from "@hervat/report-engine/read-pdf";
import { sampleViews, viewIn } from "../check/sample-view.ts";
import type { Asked } from "./asked.ts";
import { pageBreaks } from "./page-breaks.ts";

/** One document, as a page with the ends of its sheets drawn in, and as a PDF. */
export interface ShownDocument {
  readonly page: string;
  readonly pdf: Buffer;
  readonly pages: number;
}

/** Where a sheet ends, drawn over the page: a dashed line, and its number where there is room for a word. */
function breakStyle(breaks: readonly { readonly block: number; readonly page: number }[], label: (page: string) => string): string {
  const rules = breaks.map(
    ({ block, page }) =>
      `[data-b="${block}"]:not(tr),tr[data-b="${block}"]>*{border-top:2px dashed #8a5a0f!important}` +
      `[data-b="${block}"]:not(tr)::before{content:${JSON.stringify(label(String(page)))};display:block;font-size:.75rem;color:#8a5a0f}`,
  );
  return `<style>${rules.join("")}</style></head>`;
}

export async function showDocument(
  engine: ReportEngine,
  plugin: Plugin,
  { sample, language, standing, values }: Asked,
  breakLabel: (page: string) => string,
): Promise<Result<ShownDocument, RenderRefusal>> {
  const view = sampleViews(plugin).get(sample);
  if (view === undefined) return refuse({ kind: "view-invalid", where: `samples/${sample || "normal"}.json` });
  const request = { plugin, view: viewIn(view, language, { standing }), options: values, organisation: "author" };
  const made = await engine.render(request);
  if (!made.ok) return made;
  const { pages } = await readPdf(made.value.pdf);
  const page = readingPage(plugin, made.value).replace("</head>", () => breakStyle(pageBreaks(made.value.html, pages), breakLabel));
  return ok({ page, pdf: made.value.pdf, pages: made.value.pages });
}
