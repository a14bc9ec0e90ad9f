import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writePackageFile } from "./package/write-package.ts";
import { packPlugin } from "./plugin/pack-plugin.ts";
import { renderToFile } from "./render-to-file.ts";
import { readPdf } from "./testing/read-pdf.ts";

const plugin = fileURLToPath(new URL("../../../plugins/bedrijfsarts-rapportage", import.meta.url));
const view = join(plugin, "samples/normal.json");
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hervat-file-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const file = async (name: string, content: string) => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};

describe("one document from files", () => {
  it("is written whole, with the options that were given", async () => {
    const options = await file("options.json", '{"sections":["advice"]}');
    const result = await renderToFile({ plugin, view, options, out: join(folder, "a.pdf") });

    expect(result.ok).toBe(true);
    const { pages } = await readPdf(await readFile(join(folder, "a.pdf")));
    expect(pages.join(" ")).toContain("Advies en afstemvraag");
    expect(pages.join(" ")).not.toContain("Opbouw van belasting");
  });

  it.each([
    ["a view that is not there", { view: "/nowhere.json" }, "file-unreadable"],
    ["a view of another reader", { view: join(plugin, "../invoice/samples/normal.json") }, "view-audience-differs"],
    ["a plugin that is not there", { plugin: "/nowhere" }, "plugin-not-found"],
    ["a plugin that is a file of another kind", { plugin: view }, "package-unreadable"],
    ["a folder that cannot be made", { out: join(plugin, "package.json", "a.pdf") }, "file-unreadable"],
  ])("is refused with a reason: %s", async (_, change, kind) => {
    const result = await renderToFile({ plugin, view, out: join(folder, "b.pdf"), ...change });

    expect(result.ok || result.refusal.kind).toBe(kind);
  });

  it("is the same from a package file as from the folder of its author", async () => {
    const packed = await packPlugin(plugin);
    if (!packed.ok) throw new Error(packed.refusal.kind);
    const packageFile = join(folder, "a.hervat-plugin");
    await writeFile(packageFile, await writePackageFile(packed.value));
    const [fromFile, fromFolder] = [
      await renderToFile({ plugin: packageFile, view, out: join(folder, "d.pdf") }),
      await renderToFile({ plugin, view, out: join(folder, "e.pdf") }),
    ];

    expect(fromFile.ok && fromFile.value.pdfHash).toBe(fromFolder.ok && fromFolder.value.pdfHash);
  });

  it("makes the folder it is to stand in", async () => {
    const result = await renderToFile({ plugin, view, out: join(folder, "new", "folder", "a.pdf") });

    expect(result.ok).toBe(true);
    expect((await readFile(join(folder, "new", "folder", "a.pdf"))).subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("is refused when a file holds no JSON, and leaves nothing half written", async () => {
    const result = await renderToFile({ plugin, view: await file("bad.json", "{"), out: join(folder, "c.pdf") });

    expect(result.ok || result.refusal.kind).toBe("file-not-json");
    expect((await readdir(folder)).filter((name) => name.endsWith(".part") || name === "c.pdf")).toEqual([]);
  });
});
