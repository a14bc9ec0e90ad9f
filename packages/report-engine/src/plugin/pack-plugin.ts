import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { type Plugin as BundlerPlugin, build } from "esbuild";
import { z } from "zod";
import { BASE } from "../page/base.ts";
import type { PluginRefusal } from "../refusals.ts";
import { placeOf } from "../vm/place-of.ts";
import { withVm } from "../vm/vm.ts";
import { checkCss } from "./check-css.ts";
import { refusedWord } from "./check-words.ts";
import { HOST_VERSION } from "./host.ts";
import { Definition, type PluginManifest } from "./manifest.ts";
import { CODE_FILE, CSS_FILE, MAP_FILE, type PackedPlugin, sha256 } from "./plugin.ts";
import { wrongPart } from "./wrong-part.ts";

const SDK = "@hervat/report-sdk";
const SDK_ENTRY = fileURLToPath(import.meta.resolve(SDK));

const Package = z.object({ name: z.string(), version: z.string(), engines: z.object({ hervat: z.string() }).optional() });

/** Lets a plugin import its own files and this host's SDK; remembers what else it wanted. */
function onlyTheSdk(folder: string, refused: string[]): BundlerPlugin {
  return {
    name: "only-the-sdk",
    setup(bundler) {
      bundler.onResolve({ filter: /.*/ }, ({ path, importer, resolveDir, kind }) => {
        if (path === SDK) return { path: SDK_ENTRY, sideEffects: false };
        const insideSdk = importer.startsWith(dirname(SDK_ENTRY) + sep);
        const ownFile = path.startsWith(".") && (insideSdk || !relative(folder, resolve(resolveDir, path)).startsWith(".."));
        if (kind !== "entry-point" && !ownFile) refused.push(path);
        return undefined;
      });
    },
  };
}

/** Sources named as their author knows them, so that a package is the same wherever it was packed. */
function stableMap(text: string, folder: string): string {
  const map: { sources: string[]; names: string[]; mappings: string } = JSON.parse(text);
  const sources = map.sources.map((source) => {
    const sdk = source.split("/report-sdk/")[1];
    return sdk === undefined ? relative(folder, resolve(folder, source)) : `report-sdk/${sdk}`;
  });
  return JSON.stringify({ version: 3, sources, names: map.names, mappings: map.mappings });
}

/** Where a report begins: TypeScript, or plain JavaScript. */
const ENTRIES = ["src/report.ts", "src/report.js", "src/report.mjs"];

function entryOf(folder: string): string | undefined {
  return ENTRIES.find((entry) => existsSync(join(folder, entry)));
}

async function bundle(folder: string, entry: string): Promise<Result<{ code: string; map: string }, PluginRefusal>> {
  const refused: string[] = [];
  const stdin = {
    contents: `import report from "./${entry}"; import { markupOf } from "${SDK}"; export { report, markupOf };`,
    resolveDir: folder,
    sourcefile: "package.js",
  };
  try {
    const result = await build({
      stdin,
      absWorkingDir: folder,
      outfile: join(folder, CODE_FILE),
      bundle: true,
      write: false,
      format: "esm",
      platform: "neutral",
      target: "es2023",
      charset: "utf8",
      // Every document reads the whole module anew: a third fewer letters is a fifth less time.
      minify: true,
      sourcemap: "external",
      sourcesContent: false,
      logLevel: "silent",
      plugins: [onlyTheSdk(folder, refused)],
    });
    const [module] = refused;
    if (module !== undefined) return refuse({ kind: "plugin-import-refused", module });
    const file = (ending: string) => result.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
    return ok({ code: file(".js"), map: stableMap(file(".map"), folder) });
  } catch (error) {
    const [module] = refused;
    if (module !== undefined) return refuse({ kind: "plugin-import-refused", module });
    const { where = entry, said } = firstFault(error);
    return refuse({ kind: "plugin-does-not-build", where, ...(said !== undefined && { said }) });
  }
}

const Failure = z.object({
  errors: z.array(z.object({ text: z.string(), location: z.object({ file: z.string(), line: z.number() }).nullable() })),
});

/** `src/report.ts:12` and what is wrong there, out of a bundler's failure. */
function firstFault(error: unknown): { readonly where?: string; readonly said?: string } {
  const first = Failure.safeParse(error).data?.errors[0];
  if (first === undefined) return {};
  const { text: said, location } = first;
  return location === null ? { said } : { said, where: `${location.file}:${location.line}` };
}

async function samplesOf(folder: string): Promise<Map<string, string>> {
  const path = join(folder, "samples");
  const names = existsSync(path) ? (await readdir(path)).filter((name) => /^[a-z0-9-]+\.json$/.test(name)).toSorted() : [];
  return new Map(await Promise.all(names.map(async (name) => [`samples/${name}`, await readFile(join(path, name), "utf8")] as const)));
}

/** `@hervat/plugin-invoice` is the plugin `invoice`. */
function idOf(packageName: string): string {
  return packageName.replace(/^@[^/]+\//, "").replace(/^plugin-/, "");
}

async function descriptionOf(folder: string): Promise<z.infer<typeof Package> | undefined> {
  try {
    return Package.parse(JSON.parse(await readFile(join(folder, "package.json"), "utf8")));
  } catch {
    return undefined;
  }
}

/**
 * Turns a plugin's folder (`package.json`, `src/report.ts` or `.js`, optionally `src/report.css` and `samples/*.json`) into a package:
 * one ES module with its source map, and a manifest with the SHA-256 of every file. The author's code runs only inside the VM.
 */
export async function packPlugin(dir: string): Promise<Result<PackedPlugin, PluginRefusal>> {
  const folder = resolve(dir);
  const entry = entryOf(folder);
  if (entry === undefined || !existsSync(join(folder, "package.json"))) return refuse({ kind: "plugin-not-found", folder: dir });
  const description = await descriptionOf(folder);
  if (description === undefined) return refuse({ kind: "plugin-manifest-invalid", where: "package.json" });

  const bundled = await bundle(folder, entry);
  if (!bundled.ok) return bundled;
  const { code, map } = bundled.value;
  const word = refusedWord(code, map);
  if (word !== undefined) return refuse({ kind: "plugin-word-refused", ...word });

  const css = existsSync(join(folder, "src/report.css")) ? checkCss(await readFile(join(folder, "src/report.css"), "utf8")) : ok("");
  if (!css.ok) return css;

  // Read without any view: whatever it says is said to its author.
  const described = await withVm((vm) => vm.describe({ hash: sha256(code), text: code }), { forAuthor: true });
  if (!described.ok) {
    const { refusal } = described;
    if (refusal.kind !== "threw") return refuse({ kind: "plugin-does-not-build", where: entry });
    const { stack, said } = refusal;
    return refuse({ kind: "plugin-does-not-build", where: placeOf(stack, map), ...(said !== undefined && { said }) });
  }
  const written: unknown = JSON.parse(described.value);
  const definition = Definition.safeParse(written);
  if (!definition.success) return refuse({ kind: "plugin-manifest-invalid", where: wrongPart(definition.error.issues[0], written) });

  const files = new Map([[CODE_FILE, code], [MAP_FILE, map], [CSS_FILE, css.value], ...(await samplesOf(folder))]);
  const manifest: PluginManifest = {
    manifest: 1,
    id: idOf(description.name),
    version: description.version,
    ...definition.data,
    retention: ["invoice", "offer"].includes(definition.data.audience) ? "administration" : "dossier",
    host: description.engines?.hervat ?? `^${HOST_VERSION}`,
    base: BASE,
    files: Object.fromEntries([...files].map(([name, content]) => [name, sha256(content)])),
  };
  return ok({ manifest, files });
}
