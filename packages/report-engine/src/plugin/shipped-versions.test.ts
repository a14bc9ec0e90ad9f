import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readPackageFile } from "../package/read-package.ts";
import { renderHtml } from "../render-html.ts";
import { withVm } from "../vm/vm.ts";
import { openPacked } from "./load-plugin.ts";
import { packPlugin } from "./pack-plugin.ts";
import { CODE_FILE, CSS_FILE, type PackedPlugin, type Plugin, sha256 } from "./plugin.ts";

const home = new URL("../../../../plugins/", import.meta.url);
const Versions = z.record(z.string(), z.record(z.string(), z.string()));
const NAMES = ["bedrijfsarts-rapportage", "evaluation", "invoice", "offer"];

const known = async (name: string) => Versions.parse(JSON.parse(await readFile(new URL("shipped.json", home), "utf8")))[name] ?? {};
const saysOf = ({ files }: PackedPlugin) => sha256(`${files.get(CODE_FILE)}\n${files.get(CSS_FILE)}`);

async function present(name: string): Promise<PackedPlugin> {
  const packed = await packPlugin(fileURLToPath(new URL(name, home)));
  if (!packed.ok) throw new Error(JSON.stringify(packed.refusal));
  return packed.value;
}

/** What shipped under this name before and is kept, by its number. */
async function earlier(name: string): Promise<Map<string, { packed: PackedPlugin; plugin: Plugin }>> {
  const folder = new URL(`${name}/earlier/`, home);
  const found = new Map<string, { packed: PackedPlugin; plugin: Plugin }>();
  for (const file of await readdir(folder).catch(() => [])) {
    const read = await readPackageFile(await readFile(new URL(file, folder)));
    if (!read.ok) throw new Error(`${name}/earlier/${file}: ${JSON.stringify(read.refusal)}`);
    found.set(file.replace(".hervat-plugin", ""), read.value);
  }
  return found;
}

describe("a plugin that ships with Hervat", () => {
  it.each(NAMES)("%s never says something else under a version that it had: what is agreed with names that version", async (name) => {
    const packed = await present(name);
    const { version } = packed.manifest;

    expect({ [version]: saysOf(packed) }, "raise its version in package.json, and add the line to plugins/shipped.json").toEqual({
      [version]: (await known(name))[version],
    });
  });

  it.each(NAMES)("%s is kept in each version that ever shipped: what was agreed with is printed by it still", async (name) => {
    const { version: now } = (await present(name)).manifest;
    const kept = [...(await earlier(name))].map(([version, { packed }]) => [version, saysOf(packed)]);
    const shipped = Object.entries(await known(name)).filter(([version]) => version !== now);

    expect(Object.fromEntries(kept), `keep what it was: ${name}/earlier/VERSION.hervat-plugin`).toEqual(Object.fromEntries(shipped));
  });

  it.each(NAMES)("%s says what it said before, until an organisation sets something in it", async (name) => {
    const opened = openPacked(await present(name));
    if (!opened.ok) throw new Error(opened.refusal.kind);
    const said = async (plugin: Plugin, view: unknown) => {
      const page = await withVm((vm) => renderHtml(vm, { plugin, view }));
      if (!page.ok) throw new Error(JSON.stringify(page.refusal));
      // Space between two blocks is no word; the numbers of blocks and all that is read stay as they were.
      return `${page.value.running}${page.value.html.replaceAll(/>\s+</g, "><")}`;
    };
    for (const { plugin } of (await earlier(name)).values())
      for (const [sample, view] of plugin.samples) expect(await said(opened.value, view), sample).toBe(await said(plugin, view));
  });
});
