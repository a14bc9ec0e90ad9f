import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { HOST_VERSION } from "@hervat/report-engine/host";
import { sdkTypes } from "../types/sdk-types.ts";
import type { ScaffoldAudience } from "./audiences.ts";
import { readmeText } from "./readme.ts";
import { samplesFor } from "./samples.ts";

export { SCAFFOLD_AUDIENCES, type ScaffoldAudience } from "./audiences.ts";

export interface NewPlugin {
  /** Its id: small letters, digits and dashes. */
  readonly name: string;
  readonly audience: ScaffoldAudience;
  /** The folder that is made. */
  readonly dir: string;
  /** Plain JavaScript instead of TypeScript. */
  readonly javascript?: boolean;
}

export type NewPluginRefusal =
  | { readonly kind: "name-wrong"; readonly name: string }
  | { readonly kind: "folder-taken"; readonly folder: string }
  | { readonly kind: "folder-unwritable"; readonly folder: string };

const TEMPLATES = new URL("../../templates/", import.meta.url);
const TITLE_IN_TEMPLATES = "Mijn rapport";

/** `my-report` as a person writes it: `My report`. */
function titleOf(name: string): string {
  const words = name.replaceAll("-", " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Every file of a new plugin, by its path. */
async function filesOf({ name, audience, javascript = false }: NewPlugin): Promise<ReadonlyMap<string, string>> {
  const template = (path: string) => readFile(new URL(path, TEMPLATES), "utf8");
  const entry = javascript ? "src/report.js" : "src/report.ts";
  const title = titleOf(name);
  const report = (await template(`${audience}/report.ts`)).replaceAll(TITLE_IN_TEMPLATES, title);
  const samples = await samplesFor(audience);
  return new Map([
    ["package.json", json({ name, version: "0.1.0", private: true, type: "module", engines: { hervat: `^${HOST_VERSION}` } })],
    [
      "tsconfig.json",
      json({
        compilerOptions: {
          target: "es2023",
          lib: ["es2023"],
          module: "esnext",
          moduleResolution: "bundler",
          types: [],
          strict: true,
          noEmit: true,
          allowJs: true,
          checkJs: true,
          resolveJsonModule: true,
          skipLibCheck: true,
          paths: { "@hervat/report-sdk": ["./types/report-sdk.d.ts"] },
        },
        include: ["src", "types"],
      }),
    ],
    ["README.md", readmeText(name, title, audience, entry)],
    [entry, report],
    ["src/report.css", await template("report.css")],
    ["src/words/nl.json", await template(`${audience}/words/nl.json`)],
    ["src/words/en.json", await template(`${audience}/words/en.json`)],
    ["types/report-sdk.d.ts", sdkTypes([audience])],
    ...[...samples].map(([sample, text]) => [`samples/${sample}.json`, text] as const),
  ]);
}

async function isTaken(dir: string): Promise<boolean> {
  return existsSync(dir) && (await readdir(dir).catch(() => ["a file"])).length > 0;
}

/**
 * Writes the folder of a new plugin that is whole at once: report, style, sentences, samples, types of its audience, and golden files of
 * what it says today. Nothing has to be installed for it.
 *
 * @returns the paths that were written
 */
export async function newPlugin(plugin: NewPlugin): Promise<Result<readonly string[], NewPluginRefusal>> {
  const { name, dir } = plugin;
  if (!/^[a-z][a-z0-9-]{1,60}$/.test(name)) return refuse({ kind: "name-wrong", name });
  if (await isTaken(dir)) return refuse({ kind: "folder-taken", folder: dir });
  const files = await filesOf(plugin);
  try {
    for (const [path, content] of files) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), content);
    }
  } catch {
    return refuse({ kind: "folder-unwritable", folder: dir });
  }
  const { writeGoldenFiles } = await import("../check/golden-files.ts");
  return ok([...files.keys(), ...(await writeGoldenFiles(dir))]);
}
