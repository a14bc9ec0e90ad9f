import { availableParallelism } from "node:os";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { createBrowserKeeper } from "./browser/browser-keeper.ts";
import { allowedFences, noFences } from "./browser/fences.ts";
import { type Chromium, findChromium } from "./browser/find-chromium.ts";
import { selfTest } from "./browser/self-test.ts";
import type { WallReport } from "./browser/walls.ts";
import type { EngineLog } from "./log.ts";
import { checkMarkup } from "./markup/check-markup.ts";
import type { PrintJob } from "./page/lane.ts";
import { createLanePool, type Group, type Waits } from "./page/lane-pool.ts";
import { normalisePdf, pageCount } from "./page/normalise-pdf.ts";
import { shellPage } from "./page/shell.ts";
import { sha256 } from "./plugin/plugin.ts";
import type { MarkupRefusal, RenderRefusal } from "./refusals.ts";
import { type MarkupRequest, type RenderedHtml, renderHtml } from "./render-html.ts";
import { createVmPool } from "./vm/vm-pool.ts";

export interface EngineOptions {
  /** Pages that print at the same time; one per core by default. */
  readonly lanes?: number;
  /** Which browser; found in the order of `findChromium` by default. */
  readonly chromium?: Chromium;
  /** `none` only for a benchmark: no user of its own, no empty network, no sandbox where we are root. */
  readonly fences?: "all" | "none";
  /** How long the page may take to take in a document and to print it, in ms. */
  readonly timeouts?: { readonly fill: number; readonly print: number };
  /** After how many ms without work an open page is closed, its browser context with it. */
  readonly idleMs?: number;
  readonly log?: EngineLog;
  /** What a plugin threw is told as it said it, to its author: only where every view is made up. */
  readonly forAuthor?: boolean;
}

export interface RenderRequest extends MarkupRequest, Waits {
  /** Whose document this is: a page is shared within one organisation and one version of a plugin, never wider. */
  readonly organisation: string;
  /** A plugin that we did not write: made only where enough walls stand. */
  readonly foreign?: boolean;
}

/** Words of the host's own on the paper of the house: no plugin made them, so there is no view and no VM. */
export interface OwnPageRequest extends Pick<RenderedHtml, "title" | "language" | "accent" | "date">, Waits {
  readonly organisation: string;
  /** Which paper, and the style on it. */
  readonly base: string;
  readonly css: string;
  /** What stands in the document; read and checked as the markup of a plugin is. */
  readonly html: string;
}

export interface PrintedPdf {
  readonly pdf: Buffer;
  /** SHA-256 of the bytes: equal for the same HTML and the same `renderer`. */
  readonly pdfHash: string;
  readonly pages: number;
  /** Paper and browser, pinned on the report: `base@1 HeadlessChrome/153.0.8010.0`. */
  readonly renderer: string;
}

export interface RenderedPdf extends RenderedHtml, PrintedPdf {}

/** Page numbers alone: a page of our own names nobody in its margin. */
const NUMBERED = '@page{@bottom-right{content:counter(page) " / " counter(pages)}}';

export interface EngineHealth {
  readonly chromium: Chromium | undefined;
  readonly version: string | undefined;
  readonly browserPid: number | undefined;
  readonly lanes: number;
  readonly busy: number;
  readonly waiting: number;
  readonly rendered: number;
  readonly refused: number;
}

/** Plugin and view in, PDF out. Starts its browser with the first document; must be closed. */
export interface ReportEngine {
  render(request: RenderRequest): Promise<Result<RenderedPdf, RenderRefusal>>;
  printPage(request: OwnPageRequest): Promise<Result<PrintedPdf, RenderRefusal>>;
  /** The page without the PDF; needs no browser. */
  renderHtml(request: MarkupRequest): Promise<Result<RenderedHtml, MarkupRefusal>>;
  /** Which walls stand round plugin and browser, tried now, not assumed. */
  walls(): Promise<WallReport>;
  health(): Promise<EngineHealth>;
  /** Ends every process and thread of the engine, at once. */
  close(): Promise<void>;
}

/** @throws never: what is missing is told by `walls()` and by the refusal of the first document. */
export async function createReportEngine({
  lanes = availableParallelism(),
  chromium,
  fences: wanted = "all",
  timeouts = { fill: 5_000, print: 15_000 },
  idleMs = 60_000,
  log = () => {},
  forAuthor = false,
}: EngineOptions = {}): Promise<ReportEngine> {
  const found = chromium ?? (await findChromium());
  const fences = wanted === "all" ? await allowedFences() : await noFences();
  const keeper = found === undefined ? undefined : createBrowserKeeper(found, fences, wanted === "all", log);
  const pool = keeper === undefined ? undefined : createLanePool(keeper, { lanes, timeouts, idleMs, log });
  const vms = createVmPool(lanes, { forAuthor });
  const counts = { rendered: 0, refused: 0 };
  let closed = false;
  let enough: Promise<boolean> | undefined;

  /** Tried once: walls do not grow while a process runs. */
  function wallsStand(): Promise<boolean> {
    enough ??= selfTest(keeper, found).then((report) => report.enoughForOthers);
    return enough;
  }

  /** Why nothing can be printed at all, or `undefined`. */
  function stopped(signal: AbortSignal | undefined): RenderRefusal | undefined {
    if (closed) return { kind: "engine-closed" };
    if (pool === undefined) return { kind: "browser-missing" };
    return signal?.aborted ? { kind: "cancelled" } : undefined;
  }

  async function onPaper(base: string, group: Group, job: PrintJob & { date: string }, waits: Waits) {
    if (pool === undefined || keeper === undefined) return refuse({ kind: "browser-missing" } as const);
    const printed = await pool.print(group, job, waits);
    if (!printed.ok) return closed ? refuse({ kind: "engine-closed" } as const) : printed;
    const pdf = normalisePdf(printed.value, job.date);
    const version = (await keeper.running())?.version ?? "";
    return ok({ pdf, pdfHash: sha256(pdf), pages: pageCount(pdf), renderer: `${base} ${version}` });
  }

  async function print(request: RenderRequest): Promise<Result<RenderedPdf, RenderRefusal>> {
    const refusal = stopped(request.signal);
    if (refusal !== undefined) return refuse(refusal);
    if (request.foreign && !(await wallsStand())) return refuse({ kind: "walls-missing" });
    const page = await vms.use((vm) => renderHtml(vm, request));
    if (!page.ok) return page;

    const { manifest, hash, css } = request.plugin;
    const group = { key: `${request.organisation}|${manifest.id}@${manifest.version}|${hash}`, shell: () => shellPage(manifest.base, css) };
    const printed = await onPaper(manifest.base, group, page.value, request);
    return printed.ok ? ok({ ...page.value, ...printed.value }) : printed;
  }

  async function printPage({
    organisation,
    base,
    css,
    html,
    background,
    signal,
    ...page
  }: OwnPageRequest): Promise<Result<PrintedPdf, RenderRefusal>> {
    const refusal = stopped(signal);
    if (refusal !== undefined) return refuse(refusal);
    const markup = checkMarkup(html);
    if (!markup.ok) return markup;
    const group = { key: `${organisation}|own page|${base}|${sha256(css)}`, shell: () => shellPage(base, css) };
    const document = `<main class="document" lang="${page.language}" data-standing="final">${markup.value.html}</main>`;
    return onPaper(base, group, { ...page, html: document, running: NUMBERED }, { background, signal });
  }

  return {
    render: async (request) => {
      const result = await print(request);
      counts[result.ok ? "rendered" : "refused"]++;
      return result;
    },
    printPage,
    renderHtml: (request) => vms.use((vm) => renderHtml(vm, request)),
    walls: () => selfTest(keeper, found),
    health: async () => {
      const running = await keeper?.running();
      const state = pool?.state() ?? { lanes, busy: 0, waiting: 0 };
      return { chromium: found, version: running?.version, browserPid: running?.pid, ...state, ...counts };
    },
    close: async () => {
      closed = true;
      await Promise.all([keeper?.close(), vms.close()]);
      await pool?.close();
    },
  };
}
