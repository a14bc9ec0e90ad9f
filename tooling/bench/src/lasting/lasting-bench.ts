import { parseArgs } from "node:util";
import { type Chromium, createReportEngine, findChromium, proportionalMegabytes, type ReportEngine } from "@hervat/report-engine";
import { batchWishes } from "../house/batch-items.ts";
import { openDemoHouse } from "../house/demo-house.ts";
import type { BenchDocument } from "../pdf/documents.ts";
import { engineSeries } from "../pdf/engine-series.ts";
import { measureRound, median } from "../pdf/measure.ts";
import { eachOf } from "../pdf/series.ts";

const LANES = 2;
const ROUNDS = 3;
/** After so many the fonts are read, the plugins compiled and the caches full: growth counts from here. */
const SETTLED = 300;

/**
 * What holds when it goes on: two lanes beside one, memory over many documents, and the same bytes a second time. `--json`,
 * `--documents 2000`.
 */
export async function lastingBench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: "boolean" }, documents: { type: "string" } } });
  const chromium = await findChromium();
  if (chromium === undefined) {
    console.error("no Chromium was found: set HERVAT_CHROMIUM");
    return 1;
  }
  const documents = await demoDocuments(120);
  const results = [
    { name: "two-lanes", ratioToOne: await lanesRatio(chromium, documents) },
    { name: "memory", ...(await growth(chromium, documents, Math.max(SETTLED, Number(values.documents ?? 2_000)))) },
    { name: "second-time", ...(await sameBytes(chromium, documents)) },
  ];
  console.log(values.json ? JSON.stringify({ results }) : results.map((one) => JSON.stringify(one)).join("\n"));
  return 0;
}

async function demoDocuments(count: number): Promise<readonly BenchDocument[]> {
  const house = await openDemoHouse();
  try {
    return (await batchWishes(house, count)).map(({ document }) => document);
  } finally {
    await house.close();
  }
}

/** Documents a second with two lanes, of those with one: each once per round, so that a busy minute hits both. */
async function lanesRatio(chromium: Chromium, documents: readonly BenchDocument[]): Promise<number> {
  const [one, two] = [await engineSeries("fenced", chromium, 1), await engineSeries("fenced", chromium, LANES)];
  try {
    for (const series of [one, two]) await series.run(documents);
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const [slow, fast] = [await measureRound(one, documents), await measureRound(two, documents)];
      ratios.push(fast.documentsPerSecond / slow.documentsPerSecond);
    }
    return Number(median(ratios).toFixed(2));
  } finally {
    await Promise.all([one.close(), two.close()]);
  }
}

/** MB of this process and its browser, from when they settled to the last document. */
async function growth(chromium: Chromium, documents: readonly BenchDocument[], total: number) {
  const engine = await createReportEngine({ chromium, lanes: LANES });
  try {
    await make(engine, documents, SETTLED);
    const settledMb = await proportionalMegabytes(process.pid);
    await make(engine, documents, total);
    const endMb = await proportionalMegabytes(process.pid);
    return { documents: total, settledMb, endMb, growthMb: endMb - settledMb };
  } finally {
    await engine.close();
  }
}

async function make(engine: ReportEngine, documents: readonly BenchDocument[], count: number): Promise<void> {
  const wanted = Array.from({ length: count }, (_, at) => documents[at % documents.length]).filter((one) => one !== undefined);
  await eachOf(wanted, 2 * LANES, async (document) => void (await hashOf(engine, document)));
}

async function hashOf(engine: ReportEngine, document: BenchDocument): Promise<string> {
  const rendered = await engine.render({ ...document, organisation: "bench" });
  if (!rendered.ok) throw new Error(`a document of the benchmark was refused: ${rendered.refusal.kind}`);
  return rendered.value.pdfHash;
}

/** Each once in one engine, in order, and once in another, the other way round. */
async function sameBytes(chromium: Chromium, documents: readonly BenchDocument[]) {
  const hashes: Map<BenchDocument, string>[] = [];
  for (const order of [documents, documents.toReversed()]) {
    const engine = await createReportEngine({ chromium, lanes: LANES });
    const made = new Map<BenchDocument, string>();
    await eachOf(order, LANES, async (document) => void made.set(document, await hashOf(engine, document)));
    hashes.push(made);
    await engine.close();
  }
  const [first, second] = hashes;
  const identical = documents.filter((document) => first?.get(document) === second?.get(document)).length;
  return { identical, of: documents.length };
}
