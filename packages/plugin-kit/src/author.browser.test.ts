import { execFile } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { packPlugin, readPackageFile, writePackageFile } from "@hervat/report-engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkPlugin } from "./check/check-plugin.ts";
import type { CheckKey } from "./check/finding.ts";
import { newPlugin, type ScaffoldAudience } from "./scaffold/new-plugin.ts";

const run = promisify(execFile);
const tsc = fileURLToPath(new URL("../node_modules/@typescript/native/bin/tsc", import.meta.url));

/** Outside of our repository, as an author works: nothing above it can be found by accident. */
let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "hervat-author-"));
});
afterAll(async () => {
  await rm(home, { recursive: true, force: true });
});

let made = 0;
async function given(audience: ScaffoldAudience = "manager", javascript = false): Promise<string> {
  const dir = join(home, `plugin-${++made}`);
  const written = await newPlugin({ name: "mijn-rapport", audience, dir, javascript });
  if (!written.ok) throw new Error(written.refusal.kind);
  return dir;
}

/** Changes a file of the author's by hand. */
async function edit(dir: string, file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(join(dir, file), "utf8");
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  await writeFile(join(dir, file), changed);
}

/** What the checks found wrong: the check, and the kinds of fault. */
async function wrongIn(dir: string, update = false): Promise<Partial<Record<CheckKey, string[]>>> {
  const { findings } = await checkPlugin({ dir, update });
  const wrong = findings.filter(({ state }) => state === "wrong");
  return Object.fromEntries(wrong.map(({ key, faults }) => [key, [...new Set(faults.map(({ kind }) => kind))]]));
}

describe("a plugin made outside of the repository, where nothing is installed", () => {
  it.each<[ScaffoldAudience, boolean]>([
    ["bedrijfsarts", false],
    ["manager", false],
    ["client", true],
    ["invoice", true],
  ])("is green at once, type checks by itself, packs, and is read back: %s, plain JavaScript %s", async (audience, javascript) => {
    const dir = await given(audience, javascript);
    await run(process.execPath, [tsc, "-p", "."], { cwd: dir });
    const report = await checkPlugin({ dir });
    expect(report.findings.filter(({ state }) => state !== "well")).toEqual([]);
    expect(report).toMatchObject({ id: "mijn-rapport", version: "0.1.0" });

    const packed = await packPlugin(dir);
    if (!packed.ok) throw new Error(packed.refusal.kind);
    const key = generateKeyPairSync("ed25519").privateKey;
    const read = await readPackageFile(await writePackageFile(packed.value, key));
    expect(read.ok && read.value).toMatchObject({ plugin: { manifest: { audience } }, signature: { kind: "signed-by-unknown" } });
  });

  it("can be the first example of the guide, as it stands there", async () => {
    const guide = await readFile(new URL("../../../docs/plugins.md", import.meta.url), "utf8");
    const example = /^```ts\n([\s\S]*?)^```$/m.exec(guide)?.[1] ?? "";
    const dir = await given("manager");
    await writeFile(join(dir, "src/report.ts"), example);
    await run(process.execPath, [tsc, "-p", "."], { cwd: dir });

    expect(await wrongIn(dir, true)).toEqual({});
  });

  it("cannot read what its audience may not, in the editor nor in the host", async () => {
    const dir = await given("manager");
    await edit(dir, "src/report.ts", '"employee",', '"employee", "scores",');

    await expect(run(process.execPath, [tsc, "-p", "."], { cwd: dir })).rejects.toMatchObject({
      stdout: expect.stringContaining("scores"),
    });
    expect(await wrongIn(dir)).toEqual({ package: ["refused"] });
  });

  it("is not written over what is there, nor under a name that is none", async () => {
    const dir = await given();

    expect(await newPlugin({ name: "mijn-rapport", audience: "manager", dir })).toMatchObject({ refusal: { kind: "folder-taken" } });
    expect(await newPlugin({ name: "Mijn Rapport", audience: "manager", dir: join(home, "x") })).toMatchObject({
      refusal: { kind: "name-wrong" },
    });
  });
});

describe("what is held against a plugin", () => {
  it.each<[CheckKey, string, string, string | RegExp, string]>([
    ["package", "a clock", "src/report.ts", "const { language }", "Date.now(); const { language }"],
    ["package", "a style that loads", "src/report.css", ".question {", ".question { background: url(http://x.example/a);"],
    ["host", "a host of another time", "package.json", /\^1\.\d/, "^2.0"],
  ])("stops it at once, %s: %s", async (check, _, file, from, to) => {
    const dir = await given();
    await edit(dir, file, from, to);

    expect(await wrongIn(dir)).toEqual({ [check]: ["refused"] });
  });

  it("is that it fails on a dossier that it did not expect, or writes what no report may", async () => {
    const dir = await given();
    await edit(dir, "src/report.ts", '[t("function"), employee.function]', '[t("function"), employee.function.trim()]');
    expect((await wrongIn(dir)).prints).toEqual(["refused"]);

    await edit(dir, "src/report.ts", "employee.function.trim()", 'html`<b onclick="a()">x</b>`');
    expect((await wrongIn(dir)).prints).toEqual(["refused"]);
  });

  it("is told with the line of its author and what was thrown there", async () => {
    const dir = await given();
    const thrown = async () => (await checkPlugin({ dir })).findings.find(({ key }) => key === "prints")?.faults[0];
    const at = expect.stringMatching(/^src\/report\.ts:\d+$/);

    await edit(dir, "src/report.ts", 't("function")', 't("functie")');
    const said = 'there is no sentence "functie" in the words of this language';
    expect(await thrown()).toMatchObject({ refusal: { kind: "plugin-failed", error: "RangeError", at, said } });

    await edit(dir, "src/report.ts", 't("functie")', 't("function")');
    await edit(dir, "src/report.ts", '"employee", ', "");
    expect(await thrown()).toMatchObject({ refusal: { kind: "plugin-failed", error: "TypeError", said: '"employee" is not in reads' } });
  });

  it("names the element that it does not close", async () => {
    const dir = await given();
    await edit(dir, "src/report.ts", '[t("coach"), coach.name]', '[t("coach"), html`<b>Marit`]');
    const { findings } = await checkPlugin({ dir });

    expect(findings.find(({ key }) => key === "listens")?.faults[0]).toMatchObject({ kind: "unclosed", element: "b", number: 1 });
  });

  it("is told once when no page ever ends", async () => {
    const dir = await given();
    await edit(dir, "src/report.ts", "const { language }", "for (;;); const { language }");
    const { findings } = await checkPlugin({ dir });
    const prints = findings.find(({ key }) => key === "prints");

    expect(prints?.faults).toMatchObject([{ refusal: { kind: "plugin-too-slow" } }]);
    expect(findings.find(({ key }) => key === "escapes")?.state).toBe("skipped");
  });

  it("is everything that a reader or an administrator would find later", async () => {
    const dir = await given();
    const table = 'html`<table><tbody><tr><th scope="row">x</th></tr></tbody></table>`';
    await edit(dir, "samples/english.json", '"employee"', '"person"');
    await edit(dir, "src/report.ts", "employee.name]", "unescapedHtml(employee.name)]");
    await edit(dir, "src/report.ts", "section,", "section, unescapedHtml,");
    await edit(dir, "src/report.ts", '[t("coach"), coach.name]', `[t("coach"), [coach.name, ${table}]]`);
    await edit(dir, "src/report.ts", "opening(letterhead, document,", 'opening(letterhead, { ...document, standing: "final" },');
    await edit(dir, "src/report.ts", '"coach",', '"coach", "evaluation",');
    await edit(dir, "src/words/nl.json", "Stand van zaken", "De stand");

    expect(await wrongIn(dir)).toEqual({
      samples: ["sample-differs"],
      prints: ["refused"],
      escapes: expect.arrayContaining(["not-escaped"]),
      listens: ["markup"],
      tags: ["untagged"],
      concept: ["concept-silent"],
      reads: ["read-unused"],
      golden: ["golden-differs"],
    });
  });

  it("is no longer what it says now, when its author accepts that", async () => {
    const dir = await given();
    await edit(dir, "src/words/nl.json", "Stand van zaken", "De stand");

    expect(await wrongIn(dir, true)).toEqual({});
    expect(await readFile(join(dir, "golden/normal.nl.txt"), "utf8")).toContain("h1  De stand");
  });

  it("is also tried on the host that comes next, with the samples that there are", async () => {
    const dir = await given();
    await edit(dir, "package.json", /\^1\.\d/, "^1.2");
    await rm(join(dir, "samples/maximal.json"));
    const { findings } = await checkPlugin({ dir, host: "1.2" });

    expect(await wrongIn(dir)).toEqual({ host: ["refused"] });
    expect(findings.filter(({ state }) => state !== "well")).toEqual([
      { key: "samples", state: "wrong", faults: [{ kind: "sample-missing", sample: "maximal" }] },
    ]);
  });
});
