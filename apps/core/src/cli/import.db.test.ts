import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csvOf, row } from "../caseload-import/testing.ts";
import { readEnv } from "../env.ts";
import { type StartedService, startService } from "../start-service.ts";

const CLI = fileURLToPath(new URL("../cli.ts", import.meta.url));
let folder: string;
let beside: StartedService;

function environment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    HERVAT_DATA: join(folder, "data"),
    DATABASE_URL: "",
    HERVAT_LOG_LEVEL: "error",
    INIT_CWD: folder,
    LANG: "nl_NL.UTF-8",
    LC_ALL: "",
  };
}

/** `hervat` as someone with a shell calls it: a process of its own, on a data folder of its own. */
function hervat(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...args], { env: environment(), timeout: 120_000 }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), out, err }),
    );
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hervat-cli-"));
  const made = await hervat("practice", "new", "Praktijk Vos", "--owner", "vos@praktijk.example");
  if (made.code !== 0) throw new Error(made.err);
  // Beside a running Hervat, as the command line is meant to work; the server then starts once.
  beside = await startService(readEnv(environment()), environment());
  await writeFile(
    join(folder, "caseload.csv"),
    csvOf([
      row({ clientCode: "C-1" }),
      row({ clientCode: "C-2", firstSickDay: "30-2-2026" }),
      row({ clientCode: "C-3", managerEmail: "j.pels" }),
    ]),
  );
}, 180_000);
afterAll(async () => {
  await beside?.close();
  await rm(folder, { recursive: true, force: true });
});

describe("hervat import", () => {
  const rejected = [
    { row: 3, column: "Eerste ziektedag", message: "“30-2-2026” is geen bestaande datum. Schrijf dag, maand en jaar, zoals 5-1-2026." },
    { row: 4, column: "E-mail leidinggevende", message: "In “j.pels” ontbreekt het @-teken. Schrijf het hele e-mailadres." },
  ];

  it("first shows what would happen, then gives the rows to the owner who has not signed in yet, then finds nothing new", async () => {
    const call = ["import", "caseload.csv", "--practice", "praktijk vos", "--json"];
    const dry = await hervat(...call, "--dry-run");
    expect(dry).toEqual({ code: 0, out: `${JSON.stringify({ imported: 1, unchanged: 0, rejected })}\n`, err: "" });
    expect(JSON.parse((await hervat(...call)).out)).toEqual({ imported: 1, unchanged: 0, rejected });
    expect(JSON.parse((await hervat(...call, "--coach", "VOS@praktijk.example")).out)).toEqual({ imported: 0, unchanged: 1, rejected });
  }, 180_000);

  it("says in one sentence why it could not", async () => {
    expect(await hervat("import", "weg.csv", "--practice", "Praktijk Vos")).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringContaining("weg.csv"),
    });
    expect(await hervat("import", "caseload.csv", "--practice", "Onbekend")).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringContaining("Onbekend"),
    });
  }, 180_000);

  it("tells a wrong call from work that could not be done", async () => {
    expect(await hervat("import", "caseload.csv")).toMatchObject({ code: 2, out: "" });
    expect(await hervat("import", "--practice", "Praktijk Vos")).toMatchObject({ code: 2, out: "" });
  }, 60_000);
});
