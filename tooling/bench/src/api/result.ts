import { latenciesOf } from "./at-rate.ts";
import { TASKS } from "./desk.ts";

export interface Result {
  readonly name: string;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Of its statements, sent by the driver alone. */
  readonly bareP95Ms: number;
  /** p95 of p95. */
  readonly ratioToBareSql: number;
}

/** Each task and all of them. Both hold milliseconds, the tasks in turn. */
export function resultsOf(asked: readonly number[], bare: readonly number[], suffix: string): readonly Result[] {
  const of = (times: readonly number[], turn: number) => times.filter((_, index) => index % TASKS.length === turn);
  return [
    ...TASKS.map((name, turn) => resultOf(`${name}${suffix}`, of(asked, turn), of(bare, turn))),
    resultOf(`all${suffix}`, asked, bare),
  ];
}

function resultOf(name: string, asked: readonly number[], bare: readonly number[]): Result {
  const rounded = (value: number) => Number(value.toFixed(1));
  const { p50, p95 } = latenciesOf(asked);
  const bareP95 = latenciesOf(bare).p95;
  return { name, p50Ms: rounded(p50), p95Ms: rounded(p95), bareP95Ms: rounded(bareP95), ratioToBareSql: rounded(p95 / bareP95) };
}

export function table(results: readonly Result[]): string {
  const rows = results.map(({ name, p50Ms, p95Ms, bareP95Ms, ratioToBareSql }) =>
    [
      name.padEnd(24),
      ...[p50Ms, p95Ms, bareP95Ms].map((value) => value.toFixed(1).padStart(8)),
      ratioToBareSql.toFixed(1).padStart(11),
    ].join("  "),
  );
  return ["                            p50 ms    p95 ms  bare p95    of bare SQL", ...rows].join("\n");
}
