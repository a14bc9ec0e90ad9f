import { parseArgs } from "node:util";
import { z } from "zod";
import { atRate, latenciesOf } from "./at-rate.ts";
import { type BareSql, openBareSql } from "./bare-sql.ts";
import { type CoachBrowser, signInAsCoach } from "./coach-browser.ts";
import { startCore } from "./core-process.ts";
import { type NoteDesk, openNoteDesk } from "./note-desk.ts";
import { whileBatchRuns } from "./while-batch-runs.ts";

const Rows = z.array(z.object({ trajectoryId: z.string() }));

/** What she looks for: names of people and of an employer, and a code. */
const SEARCHED = ["bakker", "wit", "noor", "vos", "stichting", "M-1"];

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
  const wordAt = (index: number) => SEARCHED[index % SEARCHED.length] ?? "";
  return [
    { name: "caseload", ask: () => call("caseload.list", { whose: "mine" }), bare: () => bare.caseload() },
    {
      name: "dossier",
      ask: (index) => call("trajectory.read", { trajectoryId: caseAt(index) }),
      bare: (index) => bare.dossier(caseAt(index)),
    },
    {
      name: "search",
      ask: (index) => call("search.find", { text: wordAt(index) }),
      bare: (index) => bare.search(wordAt(index)),
    },
    { name: "note-save", ask: (index) => notes.save(index), bare: (index) => bare.saveNote(notes.sessionAt(index)) },
  ];
}

function resultOf(name: string, asked: readonly number[], bare: readonly number[]): Result {
  const rounded = (value: number) => Number(value.toFixed(1));
  const { p50, p95 } = latenciesOf(asked);
  return { name, p50Ms: rounded(p50), p95Ms: rounded(p95), ratioToBareSql: rounded(p95 / latenciesOf(bare).p95) };
}

/** All tasks in turn, as a practice at work asks them: one rate for the lot of them. */
async function inTurn(tasks: readonly Task[], rate: number, seconds: number, how: "ask" | "bare"): Promise<readonly number[][]> {
  const times = await atRate(rate, seconds, async (index) => {
    const task = tasks[index % tasks.length];
    return task?.[how](Math.floor(index / tasks.length));
  });
  return tasks.map((_, turn) => times.filter((_time, index) => index % tasks.length === turn));
}

/**
 * What a coach waits for, over HTTP with every check, in a practice of thirty coaches among two hundred such practices: in rest, and while
 * a batch is made on the same machine. The ratio is that of the p95 to the same rows asked for by hand, through the driver alone.
 * `--json`, `--rate 50` (requests a second, all tasks in turn), `--seconds 20` (per measurement).
 */
export async function apiBench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: "boolean" }, rate: { type: "string" }, seconds: { type: "string" } },
  });
  const rate = Number(values.rate ?? 50);
  const seconds = Number(values.seconds ?? 20);
  const core = await startCore();
  try {
    const call = await signInAsCoach(core);
    const mine = async () => Rows.parse(await call("caseload.list", { whose: "mine" })).map(({ trajectoryId }) => trajectoryId);
    // Notes and reports ask for a whole dossier, so they are of the cases of the demo; what is only read is of all of hers.
    const cases = await mine();
    const bare = await openBareSql(core.dataFolder, cases[0] ?? "");
    const tasks = tasksOf(call, bare, await mine(), await openNoteDesk(call, cases));
    const results: Result[] = [];
    const measure = async (suffix: string) => {
      const bare = await inTurn(tasks, rate, Math.ceil(seconds / 3), "bare");
      const asked = await inTurn(tasks, rate, seconds, "ask");
      for (const [turn, { name }] of tasks.entries()) results.push(resultOf(`${name}${suffix}`, asked[turn] ?? [], bare[turn] ?? []));
      results.push(resultOf(`all${suffix}`, asked.flat(), bare.flat()));
    };
    // A core at work has been at work for a while: what it does for the first time is not what a coach waits for all day.
    await inTurn(tasks, rate, Math.ceil(seconds / 2), "ask");
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
