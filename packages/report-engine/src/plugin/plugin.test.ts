import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { checkCss } from "./check-css.ts";
import { HOST_VERSION, hostFits } from "./host.ts";
import { loadPlugin, openPackage, openPacked, writePlugin } from "./load-plugin.ts";
import { resolveOptions } from "./options.ts";
import { packPlugin } from "./pack-plugin.ts";
import { manifestText, type PackedPlugin } from "./plugin.ts";

const shipped = (name: string) => fileURLToPath(new URL(`../../../../plugins/${name}`, import.meta.url));

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const REPORT = `import { defineReport, html } from "@hervat/report-sdk";
export default defineReport({ kind: "other:manager", audience: "manager", names: { nl: "Proef", en: "Trial" }, reads: ["employee"], render: (view) => html\`<h1>\${view.employee.name}</h1>\` });`;

/** An author's folder with these files. */
async function author(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "hervat-plugin-test-"));
  folders.push(folder);
  const all = { "package.json": JSON.stringify({ name: "@praktijk/plugin-proef", version: "1.2.3" }), "src/report.ts": REPORT, ...files };
  for (const [name, content] of Object.entries(all)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

async function packed(name = "invoice"): Promise<PackedPlugin> {
  const result = await packPlugin(shipped(name));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const refusalOf = <Refusal>(result: { ok: boolean; refusal?: Refusal }) => result.refusal;

describe("packing a plugin", () => {
  it.each(["bedrijfsarts-rapportage", "evaluation", "invoice", "offer"])(
    "writes down what %s is, without running it again",
    async (name) => {
      const { manifest, files } = await packed(name);

      expect(manifest).toMatchObject({ id: name, kind: name, version: name === "offer" ? "1.0.1" : "1.1.1", host: "^1.0", base: "base@1" });
      expect(Object.keys(manifest.files)).toEqual([...files.keys()]);
      expect([...files.keys()]).toContain("samples/normal.json");
    },
  );

  it("gives the same package every time", async () => {
    expect(manifestText((await packed()).manifest)).toBe(manifestText((await packed()).manifest));
  });

  it("works for an author anywhere on the disk", async () => {
    const loaded = await loadPlugin(await author());

    expect(loaded.ok && loaded.value.manifest).toMatchObject({
      id: "proef",
      version: "1.2.3",
      audience: "manager",
      reads: ["employee"],
      retention: "dossier",
    });
  });

  it("says when there is no plugin", async () => {
    expect(refusalOf(await loadPlugin("/nowhere"))).toEqual({ kind: "plugin-not-found", folder: "/nowhere" });
  });

  it.each([
    ["a package", 'import fs from "node:fs"; export default fs;', "plugin-import-refused"],
    ["a file outside its folder", 'export { default } from "../../secret.ts";', "plugin-import-refused"],
    ["code that does not parse", "export default {", "plugin-does-not-build"],
    ["nothing", "export const other = 1;", "plugin-does-not-build"],
    ["a clock", REPORT.replace("view.employee.name", "String(Date.now())"), "plugin-word-refused"],
    ["a language of its own", REPORT.replace("view.employee.name", "(1).toLocaleString()"), "plugin-word-refused"],
    ["a field outside its audience", REPORT.replace('"employee"', '"scores"'), "plugin-manifest-invalid"],
    ["a kind of another audience", REPORT.replace("other:manager", "invoice"), "plugin-manifest-invalid"],
    ["a thing of chance", REPORT.replace("view.employee.name", "String(Math.random())"), "plugin-word-refused"],
    ["an endless loop", `for (;;);\n${REPORT}`, "plugin-does-not-build"],
  ])("refuses a plugin with %s", async (_, report, kind) => {
    const folder = await author({ "src/report.ts": report });

    expect(refusalOf(await packPlugin(folder))?.kind).toBe(kind);
  });

  it("says where a word stands that a report may not use", async () => {
    const folder = await author({ "src/report.ts": REPORT.replace("view.employee.name", "new Intl.DateTimeFormat().format()") });

    expect(refusalOf(await packPlugin(folder))).toEqual({ kind: "plugin-word-refused", word: "Intl", where: "src/report.ts:2" });
  });

  it("says which name is wrong in its description, and why code does not build", async () => {
    const [unknown, broken, thrown] = [REPORT.replace('"employee"', '"appointments"'), "export default {", `null.x;\n${REPORT}`];
    const refusal = async (report: string) => refusalOf(await packPlugin(await author({ "src/report.ts": report })));

    expect(await refusal(unknown)).toEqual({ kind: "plugin-manifest-invalid", where: 'reads.0 "appointments"' });
    expect(await refusal(broken)).toMatchObject({ where: "src/report.ts:1", said: expect.stringContaining("end of file") });
    expect(await refusal(thrown)).toMatchObject({ where: "src/report.ts:1", said: expect.stringContaining("null") });
  });

  it("does not take Dutch in a sentence for code", async () => {
    const folder = await author({ "src/report.ts": REPORT.replace("view.employee.name", '"Het process. Date (datum) fetch(x)"') });

    expect((await packPlugin(folder)).ok).toBe(true);
  });
});

describe("loading a package", () => {
  it("reads what was written", async () => {
    const folder = await mkdtemp(join(tmpdir(), "hervat-plugin-test-"));
    folders.push(folder);
    await writePlugin(await packed(), folder);
    const loaded = await loadPlugin(folder);

    expect(loaded.ok && loaded.value.samples.has("credit-note")).toBe(true);
    expect(loaded).toEqual(openPacked(await packed()));
    expect(JSON.parse(await readFile(join(folder, "plugin.json"), "utf8"))).toHaveProperty("manifest", 1);
  });

  it.each(["report.js", "report.css", "samples/normal.json"])("refuses a package of which %s was changed", async (file) => {
    const { manifest, files } = await packed();
    const changed = new Map(files).set(file, `${files.get(file)} `);

    expect(openPackage(manifestText(manifest), changed)).toEqual({ ok: false, refusal: { kind: "plugin-file-changed", file } });
  });

  it("refuses a package with a file too many or too few", async () => {
    const { manifest, files } = await packed();

    expect(refusalOf(openPackage(manifestText(manifest), new Map(files).set("extra.js", "")))).toEqual({
      kind: "plugin-file-extra",
      file: "extra.js",
    });
    expect(refusalOf(openPackage(manifestText(manifest), new Map([...files].slice(1))))?.kind).toBe("plugin-file-missing");
  });

  it("refuses a manifest with a key it does not know", async () => {
    const { manifest, files } = await packed();

    expect(refusalOf(openPackage(JSON.stringify({ ...manifest, network: true }), files))).toEqual({
      kind: "plugin-key-unknown",
      key: "network",
    });
    expect(refusalOf(openPackage("no json", files))?.kind).toBe("plugin-manifest-invalid");
  });

  it("refuses a package for another host or another paper", async () => {
    const { manifest, files } = await packed();

    expect(refusalOf(openPackage(JSON.stringify({ ...manifest, host: "^2.0" }), files))).toEqual({
      kind: "plugin-host-range",
      wants: "^2.0",
      has: HOST_VERSION,
    });
    expect(refusalOf(openPackage(JSON.stringify({ ...manifest, base: "base@9" }), files))).toEqual({
      kind: "plugin-base-unknown",
      base: "base@9",
    });
  });

  it.each([
    ["^1.0", true],
    ["^1.1", true],
    ["^1.9", false],
    ["^2.0 || ^1.0", true],
    ["^2.0 || *", false],
    ["^2.0", false],
    ["*", false],
    ["1.0", false],
  ])("fits a host range of %s: %s", (range, fits) => {
    expect(hostFits(range)).toBe(fits);
  });
});

describe("the style of a plugin", () => {
  it.each([
    "@import 'x.css';",
    "p{background:url(http://x)}",
    "p{background:URL( 'http://x')}",
    "p{background:u\\72l(http://x)}",
    "p{background:/**/url(/* */http://x)}",
    "p{background:image-set('http://x' 1x)}",
    "@font-face{src:url(//x)}",
    "</style><script>",
  ])("loads nothing: %s", (css) => {
    expect(checkCss(css).ok).toBe(false);
  });

  it("may hold pictures and signs of its own", () => {
    expect(checkCss('p::before{content:"\\00a0· "}p{background:url(data:image/png;base64,AA)}').ok).toBe(true);
  });
});

describe("what an organisation sets", () => {
  it("fills in what it did not set", async () => {
    const { manifest } = await packed("bedrijfsarts-rapportage");

    expect(resolveOptions(manifest, { sections: ["advice", "course"] })).toMatchObject({
      ok: true,
      value: { values: { sections: ["advice", "course"] } },
    });
    expect(resolveOptions(manifest, undefined)).toMatchObject({
      ok: true,
      value: { values: { sections: expect.arrayContaining(["referral", "next"]) } },
    });
  });

  it.each([{ colour: "red" }, { sections: ["diagnosis"] }, { sections: ["advice", "advice"] }, { sections: "advice" }, [], "x", null])(
    "is refused when the plugin does not have it: %j",
    async (given) => {
      const { manifest } = await packed("bedrijfsarts-rapportage");

      expect(refusalOf(resolveOptions(manifest, given))?.kind).toBe("options-invalid");
    },
  );
});
