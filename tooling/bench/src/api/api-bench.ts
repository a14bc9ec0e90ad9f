import { parseArgs } from "node:util";
import { z } from "zod";
import { atRate, type Latencies } from "./at-rate.ts";
import { type BareSql, openBareSql } from "./bare-sql.ts";
import { type CoachBrowser, signInAsCoach } from "./coach-browser.ts";
import { startCore } from "./core-process.ts";
import { type NoteDesk, openNoteDesk } from "./note-desk.ts";
import { whileBatchRuns } from "./while-batch-runs.ts";

const Rows = z.array(z.object({ trajectoryId: z.string() }));

/** One thing a coach does all day, and the same rows asked for by hand. */
interface Task {
  readonly name: string;
  ask(index: number): Promise<unknown>;
  bare(index: number): Promise<unknown>;
}

interface Result {
  readonly name: string;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly ratioToBareSql: number;
}

function tasksOf(call: CoachBrowser, bare: BareSql, cases: readonly string[], notes: NoteDesk): Task[] {
  const caseAt = (index: number) => cases[index % cases.length] ?? "";
  return [
    { name: "caseload", ask: () => call("caseload.list", { whose: "mine" }), bare: () => bare.caseload() },
    {
      name: "dossier",
      ask: (index) => call("trajectory.read", { trajectoryId: caseAt(index) }),
      bare: (index) => bare.dossier(caseAt(index)),
    },
    { name: "today", ask: () => call("today.read"), bare: () => bare.today() },
    { name: "note-save", ask: (index) => notes.save(index), bare: (index) => bare.saveNote(notes.sessionAt(index)) },
  ];
}

function resultOf(name: string, asked: Latencies, bare: Latencies): Result {
  const rounded = (value: number) => Number(value.toFixed(1));
  return { name, p50Ms: rounded(asked.p50), p95Ms: rounded(asked.p95), ratioToBareSql: rounded(asked.p50 / bare.p50) };
}

/**
 * What a coach waits for, over HTTP with every check, on the demo: in rest, and while a batch is made on the same machine.
 * `--json`, `--rate 50` (requests a second), `--seconds 10` (per measurement).
 */
export async function apiBench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: "boolean" }, rate: { type: "string" }, seconds: { type: "string" } },
  });
  const rate = Number(values.rate ?? 50);
  const seconds = Number(values.seconds ?? 10);
  const core = await startCore();
  try {
    const call = await signInAsCoach(core);
    const cases = Rows.parse(await call("caseload.list", { whose: "mine" })).map(({ trajectoryId }) => trajectoryId);
    const bare = await openBareSql(core.dataFolder, cases[0] ?? "");
    const tasks = tasksOf(call, bare, cases, await openNoteDesk(call, cases));
    const results: Result[] = [];
    const measure = async (suffix: string) => {
      for (const { name, ask, bare: byHand } of tasks) {
        const compared = await atRate(rate, Math.ceil(seconds / 3), byHand);
        results.push(resultOf(`${name}${suffix}`, await atRate(rate, seconds, ask), compared));
        console.error(JSON.stringify(results.at(-1)));
      }
    };
    for (const { ask } of tasks) await atRate(rate, 1, ask);
    await measure("");
    await whileBatchRuns(call, cases, () => measure("-during-batch"));
    await bare.close();
    console.log(values.json ? JSON.stringify({ results }) : table(results));
    return 0;
  } finally {
    await core.close();
  }
}

function table(results: readonly Result[]): string {
  const rows = results.map(({ name, p50Ms, p95Ms, ratioToBareSql }) =>
    [name.padEnd(24), p50Ms.toFixed(1).padStart(8), p95Ms.toFixed(1).padStart(8), ratioToBareSql.toFixed(1).padStart(10)].join("  "),
  );
  return ["                          p50 ms    p95 ms    of bare SQL", ...rows].join("\n");
}
