import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import type { z } from "zod";
import { knowsBase } from "../page/base.ts";
import type { PluginRefusal } from "../refusals.ts";
import { checkCss } from "./check-css.ts";
import { HOST_VERSION, hostFits } from "./host.ts";
import { PluginManifest } from "./manifest.ts";
import { packPlugin } from "./pack-plugin.ts";
import { CODE_FILE, CSS_FILE, MANIFEST_FILE, MAP_FILE, manifestText, type PackedPlugin, type Plugin, sha256 } from "./plugin.ts";
import { wrongPart } from "./wrong-part.ts";

/** JSON, or `undefined` when the text is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is wrong with a manifest, by the name of its first wrong part: a key that nobody knows, or a value that does not fit. */
function manifestRefusal({ issues: [issue] }: z.ZodError, manifest: unknown): PluginRefusal {
  const path = issue?.path ?? [];
  if (issue?.code === "unrecognized_keys")
    return { kind: "plugin-key-unknown", key: [...path, ...issue.keys.slice(0, 1)].join(".").slice(0, 80) };
  return { kind: "plugin-manifest-invalid", where: wrongPart(issue, manifest) || MANIFEST_FILE };
}

/** Checks a package, whoever made it: known keys only, a host it was made for, and every file as its manifest says. */
export function openPackage(
  manifestJson: string,
  files: ReadonlyMap<string, string>,
  version: string = HOST_VERSION,
): Result<Plugin, PluginRefusal> {
  const written = parsed(manifestJson);
  const manifest = PluginManifest.safeParse(written);
  if (!manifest.success) return refuse(manifestRefusal(manifest.error, written));
  const { host, base, files: hashes } = manifest.data;
  if (!hostFits(host, version)) return refuse({ kind: "plugin-host-range", wants: host, has: version });
  if (!knowsBase(base)) return refuse({ kind: "plugin-base-unknown", base });

  const names = new Set([...Object.keys(hashes), ...files.keys(), CODE_FILE, MAP_FILE, CSS_FILE]);
  for (const name of names) {
    const content = files.get(name);
    if (content === undefined) return refuse({ kind: "plugin-file-missing", file: name });
    if (!Object.hasOwn(hashes, name)) return refuse({ kind: "plugin-file-extra", file: name });
    if (hashes[name] !== sha256(content)) return refuse({ kind: "plugin-file-changed", file: name });
  }
  const css = checkCss(files.get(CSS_FILE) ?? "");
  if (!css.ok) return css;

  const samples = [...files].filter(([name]) => name.startsWith("samples/"));
  return ok({
    manifest: manifest.data,
    hash: sha256(manifestText(manifest.data)),
    code: files.get(CODE_FILE) ?? "",
    sourceMap: files.get(MAP_FILE) ?? "",
    css: css.value,
    samples: new Map(samples.map(([name, text]) => [name.replace(/^samples\/|\.json$/g, ""), parsed(text)])),
  });
}

/** A packed plugin as the engine uses it. */
export function openPacked({ manifest, files }: PackedPlugin): Result<Plugin, PluginRefusal> {
  return openPackage(manifestText(manifest), files);
}

/**
 * Loads a plugin from a folder: a packed one (with `plugin.json`) is checked against its manifest,
 * an author's own folder (with `package.json` and `src/report.ts`) is packed in memory first.
 */
export async function loadPlugin(dir: string): Promise<Result<Plugin, PluginRefusal>> {
  if (!existsSync(join(dir, MANIFEST_FILE))) {
    const packed = await packPlugin(dir);
    return packed.ok ? openPacked(packed.value) : packed;
  }
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/"));
  const files = new Map<string, string>();
  for (const path of paths) if (path !== MANIFEST_FILE) files.set(path, await readFile(join(dir, path), "utf8"));
  return openPackage(await readFile(join(dir, MANIFEST_FILE), "utf8"), files);
}

/** Writes a package as a folder that `loadPlugin` reads. */
export async function writePlugin({ manifest, files }: PackedPlugin, dir: string): Promise<void> {
  for (const [name, content] of [...files, [MANIFEST_FILE, manifestText(manifest)] as const]) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), content);
  }
}
