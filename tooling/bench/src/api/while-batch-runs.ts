import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { CoachBrowser } from "./coach-browser.ts";

const Started = z.object({ ok: z.literal(true), value: z.object({ batchId: z.string() }) });
const Progress = z.object({ summary: z.object({ status: z.string() }) });

/** Does `work` while documents of these cases are made, batch after batch until it is done. */
export async function whileBatchRuns(call: CoachBrowser, trajectoryIds: readonly string[], work: () => Promise<void>): Promise<void> {
  let wanted = true;
  const batches = (async () => {
    while (wanted) {
      const input = { kind: "bedrijfsarts-rapportage", standing: "concept", trajectoryIds, language: "nl" };
      const { batchId } = Started.parse(await call("batch.start", input)).value;
      while (wanted && Progress.parse(await call("batch.progress", { batchId })).summary.status === "running") await pause(500);
      if (!wanted) await call("batch.cancel", { batchId });
    }
  })();
  try {
    await work();
  } finally {
    wanted = false;
    await batches;
  }
}
