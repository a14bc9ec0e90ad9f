import { renderTask, startWorker } from "@hervat/core/bench";
import type { BatchWish } from "../house/batch-items.ts";
import type { DemoHouse } from "../house/demo-house.ts";
import { runBatches } from "../house/run-batches.ts";
import type { Series } from "./series.ts";

/** Through queue and database, as production runs: items taken under a lease, dossiers read, documents sealed and stored. */
export async function batchSeries(house: DemoHouse, wishes: readonly BatchWish[]): Promise<Series> {
  const worker = await startWorker(house.service, [renderTask]);
  const wishOf = new Map(wishes.map((wish) => [wish.document, wish]));
  return {
    name: "batch",
    run: (documents) =>
      runBatches(
        house,
        documents.flatMap((document) => wishOf.get(document) ?? []),
      ),
    processes: async () => [(await house.service.engine.health()).browserPid, await house.serverPid()].filter((pid) => pid !== undefined),
    close: () => worker.stop(),
  };
}
