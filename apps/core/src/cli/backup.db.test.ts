import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const cli = fileURLToPath(new URL("../cli.ts", import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hervat-cli-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The command as a process of its own, on a data folder of its own. */
function hervat(data: string, ...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const { DATABASE_URL: _never, ...env } = process.env;
    const child = spawn(process.execPath, [cli, ...args], {
      env: { ...env, HERVAT_DATA: join(folder, data), INIT_CWD: folder, LANG: "C" },
    });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.on("close", (code) => resolve({ code, out: out.trim(), err: err.trim() }));
  });
}

describe("the command line on a new data folder", () => {
  it("makes a practice; its owner's link goes to standard error and the result alone to standard output", async () => {
    const { code, out, err } = await hervat("one", "practice", "new", "Praktijk Vos", "--owner", "Marit@Vos.nl", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ name: "Praktijk Vos" });
    expect(err).toMatch(/marit@vos\.nl.*http:\/\/localhost:4600\/invitation\/[\w-]{64}/);
  });

  it("refuses a second practice of that name in one sentence", async () => {
    expect(await hervat("one", "practice", "new", "praktijk vos", "--owner", "x@vos.nl")).toMatchObject({
      code: 1,
      out: "",
      err: "Er is al een praktijk met de naam praktijk vos. Kies een andere naam.",
    });
  });

  it("backs up into a file of the user's own folder, and never over one that is there", async () => {
    expect(JSON.parse((await hervat("one", "backup", "--out", "vos.backup", "--json")).out)).toMatchObject({
      file: join(folder, "vos.backup"),
    });
    expect(await hervat("one", "backup", "--out", "vos.backup")).toMatchObject({ code: 1, err: expect.stringContaining("bestaat al") });
  });

  it("restores it into an empty folder under the same key only, and makes no key of its own for that", async () => {
    expect(await hervat("two", "restore", "vos.backup")).toMatchObject({ code: 1, err: expect.stringContaining("andere sleutel") });
    expect(existsSync(join(folder, "two/secrets.json"))).toBe(false);
    await mkdir(join(folder, "three"));
    await copyFile(join(folder, "one/secrets.json"), join(folder, "three/secrets.json"));
    expect(await hervat("three", "restore", "vos.backup")).toMatchObject({ code: 0, out: expect.stringContaining("teruggezet") });
    expect(existsSync(join(folder, "three/restored.json"))).toBe(true);
    expect(await hervat("three", "practice", "new", "Praktijk Vos", "--owner", "x@vos.nl")).toMatchObject({ code: 1 });
    expect(await hervat("three", "restore", "vos.backup")).toMatchObject({
      code: 1,
      err: expect.stringContaining("Hier staan al gegevens"),
    });
  });

  it("tells a file that is no backup from one that is not there", async () => {
    await writeFile(join(folder, "brief.txt"), "geen back-up");
    expect(await hervat("four", "restore", "brief.txt")).toMatchObject({ code: 1, err: "brief.txt is geen hele back-up van Hervat." });
    expect(await hervat("four", "restore", "weg.backup")).toMatchObject({ code: 1, err: expect.stringContaining("is er niet") });
  });
}, 120_000);
