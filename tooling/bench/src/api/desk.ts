import { z } from "zod";
import { type CoachBrowser, signInAsCoach } from "./coach-browser.ts";
import type { CoreProcess } from "./core-process.ts";
import { ADDED_CODE } from "./large-house.ts";
import { openNoteDesk } from "./note-desk.ts";

const Rows = z.array(z.object({ trajectoryId: z.string(), code: z.string() }));

/** What she looks for: names of people and of an employer, and a code. */
const SEARCHED = ["bakker", "wit", "noor", "vos", "stichting", "M-1"];

export const TASKS = ["caseload", "dossier", "search", "note-save"] as const;

/** A coach at her desk, and what she does all day. */
export interface Desk {
  readonly call: CoachBrowser;
  /** Her cases of the demo: notes and reports ask for a whole dossier. */
  readonly whole: readonly string[];
  /** Asks the task whose turn it is. */
  ask(index: number): Promise<unknown>;
}

export async function openDesk(core: CoreProcess): Promise<Desk> {
  const call = await signInAsCoach(core);
  const rows = Rows.parse(await call("caseload.list", { whose: "mine" }));
  const cases = rows.map(({ trajectoryId }) => trajectoryId);
  const whole = rows.filter(({ code }) => !code.startsWith(ADDED_CODE)).map(({ trajectoryId }) => trajectoryId);
  const notes = await openNoteDesk(call, whole);
  const at = (list: readonly string[], index: number) => list[index % list.length] ?? "";
  const tasks: Readonly<Record<(typeof TASKS)[number], (index: number) => Promise<unknown>>> = {
    caseload: () => call("caseload.list", { whose: "mine" }),
    dossier: (index) => call("trajectory.read", { trajectoryId: at(cases, index) }),
    search: (index) => call("search.find", { text: at(SEARCHED, index) }),
    "note-save": (index) => notes.save(index),
  };
  return {
    call,
    whole,
    ask: async (index) => {
      const task = TASKS[index % TASKS.length];
      if (task !== undefined) await tasks[task](Math.floor(index / TASKS.length));
    },
  };
}
