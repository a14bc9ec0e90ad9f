import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readPackageFile } from "@hervat/report-engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pluginCommand } from "../plugin.ts";
import { runCli } from "../run-cli.ts";

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "hervat-cli-plugin-"));
});
afterAll(async () => {
  await rm(home, { recursive: true, force: true });
});

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = { locale: "nl" as const, folder: home, out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const code = await runCli(["plugin", ...args], [pluginCommand], terminal);
  return { code, out: out.join("\n"), err: err.join("\n") };
}

describe("the command line of who writes reports", () => {
  it("prints what a report for a reader may know, as JSON Schema and nothing else", async () => {
    const { code, out, err } = await run("schema", "--audience", "client");

    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toMatchObject({ type: "object", properties: { audience: { const: "client" } } });
  });

  it("makes a plugin, packs and signs it, and the file is read back with that signature", async () => {
    const made = await run("new", "mijn-rapport", "--audience", "manager");
    expect(made).toMatchObject({ code: 0, err: "", out: expect.stringContaining(join(home, "mijn-rapport")) });

    const key = JSON.parse((await run("key", "--out", "key.pem", "--json")).out);
    expect((await stat(join(home, "key.pem"))).mode & 0o777).toBe(0o600);
    const packed = await run("pack", "mijn-rapport", "--out", "a/mijn.hervat-plugin", "--sign", "key.pem", "--json");
    expect(JSON.parse(packed.out)).toMatchObject({ id: "mijn-rapport", version: "0.1.0", fingerprint: key.fingerprint });

    const bytes = await readFile(join(home, "a/mijn.hervat-plugin"));
    const read = await readPackageFile(bytes, { knownKeys: new Map([[key.fingerprint, "Arbodienst Oost"]]) });
    expect(read.ok && read.value.signature).toMatchObject({ kind: "signed", by: "Arbodienst Oost", fingerprint: key.fingerprint });

    expect(await run("pack", "mijn-rapport", "--out", "b", "--sign", "mijn-rapport/package.json")).toMatchObject({
      code: 1,
      err: expect.stringContaining("geen geheime Ed25519-sleutel"),
    });
    expect(await run("key", "--out", "key.pem")).toMatchObject({ code: 1, err: expect.stringContaining("bestaat al") });
    expect(await run("new", "mijn-rapport", "--audience", "manager")).toMatchObject({
      code: 1,
      err: expect.stringContaining("staat al iets"),
    });
  });

  it("says check by check what is wrong, with code 1 and nothing on the other stream", async () => {
    const { code, out, err } = await run("check", "nergens");

    expect([code, err]).toEqual([1, ""]);
    expect(out).toContain("[ ! ] Is in te pakken en terug te lezen");
    expect(out).toContain("staat geen plug-in");
    expect(out.match(/niet geprobeerd/g)).toHaveLength(12);
  });

  it.each([
    ["a reader that is none", ["new", "x-y", "--audience", "koning"], 2, "koning is geen lezer"],
    ["a name that is none", ["new", "Mijn Rapport", "--audience", "manager"], 2, "kan geen naam van een plug-in zijn"],
    ["no reader", ["new", "x-y"], 2, "--audience"],
    ["a host that is none", ["check", "x", "--host", "nieuwste"], 2, "nieuwste is geen versie"],
    ["a folder without a plugin", ["pack", "nergens", "--out", "x"], 1, "staat geen plug-in"],
    ["a preview of nothing", ["dev", "nergens"], 1, "staat geen plug-in"],
    ["a port that is none", ["dev", ".", "--port", "99999"], 2, "99999 is geen poort"],
  ])("refuses %s in a sentence", async (_, args, code, sentence) => {
    expect(await run(...args)).toMatchObject({ code, out: "", err: expect.stringContaining(sentence) });
  });
});
