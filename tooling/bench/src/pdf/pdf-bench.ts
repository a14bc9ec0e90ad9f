import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { findChromium } from "@hervat/report-engine";
import { batchWishes } from "../house/batch-items.ts";
import { openDemoHouse } from "../house/demo-house.ts";
import { installPeers, pythonWithWeasyPrint } from "../peers/install-peers.ts";
import { PEERS } from "../peers/peer-names.ts";
import { peerSeries, writePeerWork } from "../peers/peer-series.ts";
import { batchSeries } from "./batch-series.ts";
import { engineSeries } from "./engine-series.ts";
import { limitSeries } from "./limit-series.ts";
import { measureRound, type Result, type Round, summarise } from "./measure.ts";
import type { Series } from "./series.ts";

function isPeer({ name }: Series): boolean {
  return PEERS.some((peer) => peer === name);
}

function table(results: readonly Result[]): string {
  const rows = results.map(({ name, docsPerSecond, ratioToLimit, cpuMsPerDocument }) =>
    [
      name.padEnd(17),
      docsPerSecond.toFixed(1).padStart(8),
      ratioToLimit.toFixed(2).padStart(8),
      cpuMsPerDocument.toFixed(1).padStart(8),
    ].join("  "),
  );
  return ["name                 docs/s  of limit    CPU ms", ...rows].join("\n");
}

/**
 * Makes the same documents in several ways, round after round and each way once per round: a busy minute then hits all of them.
 * `--json`, `--rounds 5`, `--documents 500`, `--lanes` (one per core). `--peers` measures what others use beside it, on the same
 * documents: they are fetched into a folder of their own, or into none where there is no npm.
 */
export async function pdfBench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: "boolean" },
      peers: { type: "boolean" },
      rounds: { type: "string" },
      documents: { type: "string" },
      lanes: { type: "string" },
    },
  });
  const rounds = Math.max(1, Number(values.rounds ?? 5));
  const lanes = Math.max(1, Number(values.lanes ?? availableParallelism()));
  const chromium = await findChromium();
  if (chromium === undefined) {
    console.error("no Chromium was found: set HERVAT_CHROMIUM");
    return 1;
  }

  const all: Series[] = [];
  const house = await openDemoHouse();
  let toRemove = async () => {};
  try {
    const wishes = await batchWishes(house, Math.max(3, Number(values.documents ?? 500)));
    const documents = wishes.map(({ document }) => document);
    all.push(
      await limitSeries(chromium, lanes, documents),
      await engineSeries("engine", chromium, lanes),
      await engineSeries("fenced", chromium, lanes),
      await batchSeries(house, wishes),
    );
    if (values.peers) {
      const work = await writePeerWork(documents);
      toRemove = work.remove;
      const place = { folder: await installPeers(), workFile: work.file, chromium, lanes };
      const weasyPrint = (await pythonWithWeasyPrint()) !== undefined;
      for (const name of PEERS) {
        if (name === "weasyprint" && !weasyPrint) console.error("weasyprint is not installed here, and is left out");
        else all.push(await peerSeries(name, place, documents));
      }
    }
    const measured = new Map<Series["name"], Round[]>(all.map(({ name }) => [name, []]));
    const warmUp = documents.filter((_, index) => index % 8 === 0);
    // Peers take up to twenty times as long: of the same mix they make every fifth.
    const sample = documents.filter((_, index) => index % 5 === 0);
    for (const series of all) await series.run(isPeer(series) ? warmUp.slice(0, 2 * lanes) : warmUp);
    for (let round = 1; round <= rounds; round++)
      for (const series of round % 2 === 0 ? all.toReversed() : all) {
        const result = await measureRound(series, isPeer(series) ? sample : documents);
        measured.get(series.name)?.push(result);
        console.error(
          `round ${round}/${rounds}  ${series.name.padEnd(17)} ${result.documentsPerSecond.toFixed(1)} docs/s  ${result.cpuMsPerDocument.toFixed(1)} CPU ms`,
        );
      }
    const results = summarise(measured);
    console.log(values.json ? JSON.stringify({ results }) : table(results));
    return 0;
  } finally {
    for (const series of all) await series.close();
    await toRemove();
    await house.close();
  }
}
