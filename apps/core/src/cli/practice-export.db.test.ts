import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const CLI = fileURLToPath(new URL("../cli.ts", import.meta.url));
let folder: string;

/** `hervat` as someone with a shell calls it: a process of its own, on a data folder of its own. */
function hervat(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, HERVAT_DATA: join(folder, "data"), DATABASE_URL: "", INIT_CWD: folder, HERVAT_LANGUAGE: "nl" };
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...args], { env, timeout: 120_000 }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), out, err }),
    );
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hervat-cli-"));
  const made = await hervat("practice", "new", "Praktijk Vos", "--owner", "vos@praktijk.example");
  if (made.code !== 0) throw new Error(made.err);
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("hervat practice export", () => {
  it("writes a practice into a folder of its own, which nobody else on the computer can read", async () => {
    const { code, out } = await hervat("practice", "export", "praktijk vos", "--out", "mee", "--json");
    expect({ code, taken: JSON.parse(out) }).toEqual({ code: 0, taken: { clients: 0, files: 8, folder: join(folder, "mee") } });
    expect(await readFile(join(folder, "mee", "LEESMIJ.txt"), "utf8")).toContain("Praktijk Vos");
    expect(((await stat(join(folder, "mee", "praktijk.json"))).mode & 0o777).toString(8)).toBe("600");

    expect(await hervat("practice", "export", "Praktijk Vos", "--out", "mee")).toEqual({
      code: 1,
      out: "",
      err: "De map mee is niet leeg. Kies een andere map.\n",
    });
    expect(await hervat("practice", "export", "Onbekend", "--out", "weg")).toMatchObject({ code: 1, out: "" });
    expect(await hervat("practice", "export", "Praktijk Vos")).toMatchObject({ code: 2, out: "" });
  }, 180_000);
});
