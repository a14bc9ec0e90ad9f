import { cpuMilliseconds } from "@hervat/report-engine";
import type { BenchDocument } from "./documents.ts";
import type { Series } from "./series.ts";

export interface Round {
  readonly documentsPerSecond: number;
  readonly cpuMsPerDocument: number;
}

export interface Result {
  readonly name: Series["name"];
  readonly docsPerSecond: number;
  readonly ratioToLimit: number;
  readonly cpuMsPerDocument: number;
}

async function cpuOf(series: Series): Promise<number> {
  const { user, system } = process.cpuUsage();
  const beside = await Promise.all((await series.processes()).map(cpuMilliseconds));
  return (user + system) / 1_000 + beside.reduce((sum, part) => sum + part, 0);
}

/** One round of one series: wall clock, and the CPU of this process and of all that do its work. */
export async function measureRound(series: Series, documents: readonly BenchDocument[]): Promise<Round> {
  const cpuBefore = await cpuOf(series);
  const start = performance.now();
  await series.run(documents);
  const seconds = (performance.now() - start) / 1_000;
  const cpu = (await cpuOf(series)) - cpuBefore;
  return { documentsPerSecond: documents.length / seconds, cpuMsPerDocument: cpu / documents.length };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** Medians over the rounds; the ratio is that of the medians of one run, because only a ratio within one run says anything. */
export function summarise(rounds: ReadonlyMap<Series["name"], readonly Round[]>): Result[] {
  const limit = median((rounds.get("limit") ?? []).map((round) => round.documentsPerSecond));
  return [...rounds].map(([name, all]) => {
    const documentsPerSecond = median(all.map((round) => round.documentsPerSecond));
    return {
      name,
      docsPerSecond: rounded(documentsPerSecond, 1),
      ratioToLimit: rounded(documentsPerSecond / limit, 2),
      cpuMsPerDocument: rounded(median(all.map((round) => round.cpuMsPerDocument)), 1),
    };
  });
}
