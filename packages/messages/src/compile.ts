import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "@inlang/paraglide-js";
import { areaModule } from "./area-module.ts";
import { areasOf, type Catalogue, readCatalogue } from "./catalogue.ts";
import { baseLocale, locales } from "./locales.ts";

const here = dirname(fileURLToPath(import.meta.url));
const generated = join(here, "generated");
const plugin = fileURLToPath(import.meta.resolve("@inlang/plugin-message-format"));

/** Paraglide reads one file per locale; ours are one per area, so they are merged into a project of its own that is thrown away. */
async function compileWithParaglide(catalogue: Catalogue): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), "hervat-messages-"));
  try {
    await mkdir(join(folder, "project.inlang"));
    await writeFile(join(folder, "plugin.js"), await readFile(plugin));
    for (const locale of locales) {
      const merged = Object.assign({}, ...catalogue[locale].values());
      await writeFile(join(folder, `${locale}.json`), JSON.stringify(merged));
    }
    await writeFile(
      join(folder, "project.inlang", "settings.json"),
      JSON.stringify({
        baseLocale,
        locales,
        telemetry: "off",
        modules: ["./plugin.js"],
        "plugin.inlang.messageFormat": { pathPattern: "./{locale}.json" },
      }),
    );
    await compile({
      project: join(folder, "project.inlang"),
      outdir: join(folder, "out"),
      strategy: ["globalVariable", "baseLocale"],
      outputStructure: "message-modules",
      includeEslintDisableComment: false,
    });
    const files = new Map<string, string>();
    files.set("registry.js", await readFile(join(folder, "out", "registry.js"), "utf8"));
    for (const name of await readdir(join(folder, "out", "messages"))) {
      if (name.endsWith(".js") && name !== "_index.js")
        files.set(`messages/${name}`, await readFile(join(folder, "out", "messages", name), "utf8"));
    }
    return files;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes only what changed and by renaming, so that a build beside a running test never shows half a file. */
async function writeGenerated(files: Map<string, string>): Promise<void> {
  await mkdir(generated, { recursive: true });
  for (const [name, text] of files) {
    const path = join(generated, name);
    const before = await readFile(path, "utf8").catch(() => undefined);
    if (before === text) continue;
    const temporary = `${path}.${process.pid}.tmp`;
    await writeFile(temporary, text);
    await rename(temporary, path);
  }
  for (const name of await readdir(generated)) {
    if (!files.has(name) && !name.endsWith(".tmp")) await rm(join(generated, name), { recursive: true, force: true });
  }
}

const catalogue = await readCatalogue();
const compiled = await compileWithParaglide(catalogue);
const output = new Map<string, string>();
const areas = areasOf(catalogue);
for (const area of areas) {
  const keys = Object.keys(catalogue[baseLocale].get(area) ?? {});
  const { script, types } = areaModule(area, keys, compiled);
  output.set(`area-${area}.js`, script);
  output.set(`area-${area}.d.ts`, types);
}
const barrel = `${areas.map((area) => `export * from "./area-${area}.js";`).join("\n")}\n`;
output.set("messages.js", barrel);
output.set("messages.d.ts", barrel);
output.set("registry.js", compiled.get("registry.js") ?? "");
await writeGenerated(output);
// The compiler leaves timers behind that would hold the process for half a minute.
process.exit(0);
