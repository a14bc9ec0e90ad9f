import { parseArgs } from "node:util";
import { inOwnFolder } from "../house/in-own-folder.ts";
import { RECORDED } from "../statements/core-recorder.ts";
import { startCore } from "./core-process.ts";
import { measure } from "./measure.ts";
import { openMeasuredHouse } from "./measured-house.ts";
import { planOf } from "./plan.ts";
import { recordDay } from "./record-day.ts";
import { type Result, table } from "./result.ts";
import { whileBatchRuns } from "./while-batch-runs.ts";

/**
 * What a coach waits for, over HTTP with every check, in a practice of thirty coaches among two hundred such practices: in rest, and while
 * a batch is made on the same machine. The ratio is that of the p95 to the p95 of the statements that core sends for it, sent by the driver
 * alone in the same run. `--json`, `--rate 50` (requests a second, all tasks in turn), `--seconds 40` (per measurement).
 */
export async function apiBench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: "boolean" }, rate: { type: "string" }, seconds: { type: "string" } },
  });
  const plan = planOf(Number(values.rate ?? 50), Number(values.seconds ?? 40));
  const results = await inOwnFolder(async (dataFolder) => {
    const house = await openMeasuredHouse(dataFolder);
    try {
      const core = await startCore(dataFolder, RECORDED);
      try {
        const day = await recordDay(core, house, plan);
        const { call, whole } = day.desk;
        const inRest = await measure(house, day, plan, "");
        const found: Result[] = [...inRest];
        await whileBatchRuns(call, whole, async () => {
          found.push(...(await measure(house, day, plan, "-during-batch")));
        });
        return found;
      } finally {
        await core.close();
      }
    } finally {
      await house.close();
    }
  });
  console.log(values.json ? JSON.stringify({ results }) : table(results));
  return 0;
}
