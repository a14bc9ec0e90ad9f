export { ARCHIVE_CHECKS, type ArchiveCheck } from "./archive/archive-check.ts";
export { archiveCopy, type NoArchiveCopy } from "./archive/archive-copy.ts";
export { type Chromium, findChromium } from "./browser/find-chromium.ts";
export { cpuMilliseconds, proportionalMegabytes } from "./browser/process-tree.ts";
export type { Wall, WallKey, WallReport } from "./browser/walls.ts";
export {
  createReportEngine,
  type EngineHealth,
  type EngineOptions,
  type OwnPageRequest,
  type PrintedPdf,
  type RenderedPdf,
  type RenderRequest,
  type ReportEngine,
} from "./engine.ts";
export type { EngineLog } from "./log.ts";
export { PACKAGE_LIMITS, type PackageLimits } from "./package/package-limits.ts";
export { type OpenedPackage, type PackageReading, readPackageFile } from "./package/read-package.ts";
export { type KnownKeys, type PackageSignature, publicHalf, signingKey } from "./package/signature.ts";
export { writePackageFile } from "./package/write-package.ts";
export { joinPdfs } from "./page/join-pdfs.ts";
export { readingPage } from "./page/reading-page.ts";
export { type Passage, passagesOf, type ReadingElement, type ReadingNode, readingTree } from "./page/reading-tree.ts";
export { shellPage } from "./page/shell.ts";
export { COMING_HOST_VERSION, HOST_VERSION } from "./plugin/host.ts";
export { loadPlugin, openPackage, openPacked, writePlugin } from "./plugin/load-plugin.ts";
export { PluginManifest } from "./plugin/manifest.ts";
export { resolveOptions } from "./plugin/options.ts";
export { settingsSchema } from "./plugin/options-schema.ts";
export { packPlugin } from "./plugin/pack-plugin.ts";
export type { PackedPlugin, Plugin } from "./plugin/plugin.ts";
export type { EngineRefusal, FileRefusal, MarkupRefusal, PackageRefusal, PluginRefusal, RenderRefusal } from "./refusals.ts";
export type { MarkupRequest, RenderedHtml } from "./render-html.ts";
export { type FileRequest, renderToFile } from "./render-to-file.ts";
