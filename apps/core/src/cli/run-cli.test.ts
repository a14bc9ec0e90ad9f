import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { batchCommand } from "./batch.ts";
import type { CliCommand } from "./cli-command.ts";
import { doctorCommand } from "./doctor.ts";
import { guardCommand } from "./guard.ts";
import { poortwachterCommand } from "./poortwachter.ts";
import { practiceCommand } from "./practice.ts";
import { runCli } from "./run-cli.ts";
import { localeOf } from "./terminal.ts";

const breakCommand: CliCommand = (program) => {
  program.command("break").action(() => {
    throw new Error("broken");
  });
};

afterEach(() => {
  vi.unstubAllEnvs();
});

async function run(args: readonly string[], locale: "nl" | "en" = "nl", typed = "") {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = {
    locale,
    folder: "/",
    input: Readable.from(typed),
    out: (text: string) => out.push(text),
    err: (text: string) => err.push(text),
  };
  const code = await runCli(
    args,
    [practiceCommand, poortwachterCommand, guardCommand, batchCommand, doctorCommand, breakCommand],
    terminal,
  );
  return { code, out: out.join("\n"), err: err.join("\n") };
}

const twoSpells = '[{"from":"2026-01-05","to":"2026-04-12"},{"from":"2026-05-04"}]';

describe("the command line", () => {
  it("prints the statutory timeline as JSON and nothing else", async () => {
    const { code, out, err } = await run(["poortwachter", "--spells", twoSpells, "--json"]);
    const { cases } = JSON.parse(out);
    expect([code, err, cases.length]).toEqual([0, "", 1]);
    expect(cases[0]).toMatchObject({ firstSickDay: "2026-01-05", firstWiaDay: "2028-01-24" });
    expect(cases[0].milestones.find(({ key }: { key: string }) => key === "melding_uwv_42")).toMatchObject({ due: "2026-11-16" });
  });

  it("prints for every line one object with what an employer may not read", async () => {
    const { code, out, err } = await run(["guard", "--json"], "nl", "Zij is 50% ziek\nEr is koffie\n\nZe slikt oxazepam");
    const lines = out.split("\n").map((line) => JSON.parse(line));

    expect([code, err]).toEqual([0, ""]);
    expect(lines.map(({ findings }) => findings.map(({ kind }: { kind: string }) => kind))).toEqual([
      ["incapacity"],
      [],
      [],
      ["medication", "medication"],
    ]);
    expect(lines[0].findings[0]).toEqual({
      text: "50% ziek",
      kind: "incapacity",
      reason: expect.stringContaining("bedrijfsarts"),
      suggestion: expect.stringContaining("uren"),
    });
  });

  it("prints the same timeline as lines for a person", async () => {
    const { out } = await run(["poortwachter", "--spells", twoSpells]);
    expect(out).toContain("Eerste ziektedag 2026-01-05");
    expect(out).toContain("melding_uwv_42");
  });

  it.each([
    ["no command", [], "Opdrachten:"],
    ["a command that is not there", ["verzuim"], "Deze opdracht is er niet."],
    ["a missing option", ["poortwachter"], "--spells <json> ontbreekt."],
    ["an option that is not there", ["poortwachter", "--spells", "[]", "--snel"], "De optie --snel bestaat niet."],
    ["spells that are no JSON", ["poortwachter", "--spells", "gisteren"], "Dit is geen JSON."],
    ["a date that does not exist", ["poortwachter", "--spells", '[{"from":"2026-02-30"}]'], "Periode 1: from is geen bestaande datum."],
    [
      "a spell that is none",
      ["poortwachter", "--spells", "[null]"],
      'Periode 1 is geen periode. Schrijf bijvoorbeeld {"from":"2026-01-05"}.',
    ],
    ["a practice without a name", ["practice", "new", " ", "--owner", "marit@vos.example"], "Geef de praktijk een naam."],
    ["an owner without an address", ["practice", "new", "Vos", "--owner", "marit"], "marit is geen e-mailadres."],
  ])("answers a wrong call with code 2 and a sentence: %s", async (_name, args, sentence) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
  });

  it("keeps a fault of its own for who repairs it, and shows a user no place in the code", async () => {
    const folder = await mkdtemp(join(tmpdir(), "hervat-fault-"));
    vi.stubEnv("HERVAT_DATA", folder);
    const { code, out, err } = await run(["break"]);
    const kept = await readFile(join(folder, "logs/commands.log"), "utf8");

    expect([code, out]).toEqual([1, ""]);
    expect(err).not.toMatch(/\.ts\b|node_modules|^ *at /m);
    expect(err).toContain(join(folder, "logs/commands.log"));
    expect(err).toContain(JSON.parse(kept).id);
    expect(kept).toContain("run-cli.test.ts");
    await rm(folder, { recursive: true });
  });

  it.each([
    ["HERVAT_PORT", "abc", "De instelling HERVAT_PORT klopt niet. Kijk hem na en start opnieuw."],
    [
      "HERVAT_DATA",
      fileURLToPath(import.meta.url),
      "run-cli.test.ts is geen map. Haal dat bestand weg, of kies een andere map met HERVAT_DATA.",
    ],
  ])("says which setting is wrong: %s", async (variable, value, sentence) => {
    vi.stubEnv(variable, value);
    for (const args of [["doctor"], ["practice", "new", "Vos", "--owner", "marit@vos.example"]]) {
      const { code, err } = await run(args);
      expect([code, err]).toEqual([1, expect.stringContaining(sentence)]);
    }
  });

  it("makes no batch that has nowhere to go", async () => {
    const taken = fileURLToPath(import.meta.url);
    const { code, err } = await run(["batch", "--practice", "Vos", "--kind", "invoice", "--all", "--out", taken]);
    expect([code, err]).toEqual([1, `In ${taken} is niet te schrijven. Kies een andere map.`]);
  });

  it("helps in Dutch and in English", async () => {
    expect(await run(["--help"])).toMatchObject({ code: 0, out: expect.stringContaining("Gebruik: hervat") });
    expect(await run(["practice", "new", "--help"], "en")).toMatchObject({
      code: 0,
      out: expect.stringContaining("e-mail address of the owner"),
    });
  });

  it("speaks Dutch, and English when it is asked to", () => {
    expect([localeOf({ HERVAT_LANGUAGE: "en" }), localeOf({ LANG: "en_US.UTF-8" }), localeOf({})]).toEqual(["en", "nl", "nl"]);
  });
});
