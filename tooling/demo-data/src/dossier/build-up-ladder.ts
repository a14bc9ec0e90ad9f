import type { WorkTasks } from "@hervat/domain/resumption";

/** One rung: so many days of so many hours, on tasks of this weight. */
export interface Rung {
  readonly days: number;
  readonly hours: number;
  readonly tasks: WorkTasks;
}

const HARDER: readonly WorkTasks[] = ["presence", "light", "added-value", "own"];
/** Hours a week at which the tasks may grow, hours unchanged. */
const TASKS_GROW_AT: readonly number[] = [6, 12, 18];

/**
 * From two mornings to all contract hours. Hours and tasks never grow on the same rung: if it goes wrong, everyone
 * knows which of the two it was.
 *
 * @source docs/sources.md §10
 */
export function buildUpLadder(contractHours: number): readonly Rung[] {
  const rungs: Rung[] = [];
  let level = 0;
  for (const [days, hours] of hoursUpTo(contractHours)) {
    const last = rungs.at(-1);
    const tasks = HARDER[level] ?? "own";
    if (last === undefined || last.days * last.hours < days * hours) rungs.push({ days, hours, tasks });
    const next = TASKS_GROW_AT[level];
    if (next !== undefined && days * hours >= next) {
      level += 1;
      rungs.push({ days, hours, tasks: HARDER[level] ?? "own" });
    }
  }
  while (level < HARDER.length - 1) {
    level += 1;
    const last = rungs.at(-1);
    if (last !== undefined) rungs.push({ ...last, tasks: HARDER[level] ?? "own" });
  }
  return rungs;
}

function hoursUpTo(contract: number): (readonly [number, number])[] {
  const growing = [
    [2, 2],
    [2, 3],
    [3, 3],
    [3, 4],
    [3, 6],
    [4, 6],
    [4, 7],
    [4, 8],
  ] as const;
  return [...growing.filter(([days, hours]) => days * hours < contract), fullWeek(contract)];
}

/** The contract hours as a week that people work: four days of eight, five of eight, four of nine. */
function fullWeek(contract: number): readonly [number, number] {
  const days = contract >= 40 ? 5 : contract >= 24 ? 4 : contract === 20 ? 4 : 3;
  return [days, Math.round((contract / days) * 100) / 100];
}
