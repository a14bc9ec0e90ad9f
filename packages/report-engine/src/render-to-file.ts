import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { createReportEngine, type EngineOptions, type RenderedPdf } from "./engine.ts";
import { readPackageFile } from "./package/read-package.ts";
import { loadPlugin } from "./plugin/load-plugin.ts";
import type { Plugin } from "./plugin/plugin.ts";
import type { FileRefusal } from "./refusals.ts";

export interface FileRequest {
  /** A package file, a packed plugin as a folder, or an author's own folder. */
  readonly plugin: string;
  /** A JSON file with a view of the plugin's audience. */
  readonly view: string;
  /** A JSON file with the values of its options. */
  readonly options?: string | undefined;
  readonly out: string;
  readonly signal?: AbortSignal;
}

async function readJson(file: string): Promise<Result<unknown, FileRefusal>> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return refuse({ kind: "file-unreadable", file });
  try {
    return ok(JSON.parse(text));
  } catch {
    return refuse({ kind: "file-not-json", file });
  }
}

async function openPlugin(path: string): Promise<Result<Plugin, FileRefusal>> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) return loadPlugin(path);
  const opened = await readPackageFile(await readFile(path));
  return opened.ok ? ok(opened.value.plugin) : opened;
}

/** Renders one document from files: what an author runs while writing a plugin. A half-written PDF is never left behind. */
export async function renderToFile(
  { plugin, view, options, out, signal }: FileRequest,
  engineOptions: EngineOptions = {},
): Promise<Result<RenderedPdf, FileRefusal>> {
  const loaded = await openPlugin(plugin);
  if (!loaded.ok) return loaded;
  const content = await readJson(view);
  if (!content.ok) return content;
  const chosen = options === undefined ? ok({}) : await readJson(options);
  if (!chosen.ok) return chosen;

  const engine = await createReportEngine({ ...engineOptions, lanes: 1 });
  try {
    const request = { plugin: loaded.value, view: content.value, options: chosen.value, organisation: "file" };
    const rendered = await engine.render(signal === undefined ? request : { ...request, signal });
    if (!rendered.ok) return rendered;
    const unfinished = join(dirname(out), `.${process.pid}.${rendered.value.pdfHash.slice(0, 8)}.part`);
    const written = await mkdir(dirname(out), { recursive: true })
      .then(() => writeFile(unfinished, rendered.value.pdf))
      .then(() => rename(unfinished, out))
      .then(
        () => true,
        () => false,
      );
    return written ? rendered : refuse({ kind: "file-unreadable", file: out });
  } finally {
    await engine.close();
  }
}
