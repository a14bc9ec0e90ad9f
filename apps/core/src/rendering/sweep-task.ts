import { batchItemRepository, practiceDirectoryRepository } from "@hervat/database/repositories";
import { SWEEP_MS } from "../batches/batch-leases.ts";
import type { Service } from "../service-context.ts";
import type { WorkerTask } from "../worker/worker-task.ts";

/** Puts items whose worker is gone in the queue again. Two sweepers do no harm: an item is taken once. */
export const sweepTask: WorkerTask = async (service) => {
  let running = Promise.resolve();
  const sweep = (which: "abandoned" | "unfinished") => {
    running = running
      .then(() => sweepOnce(service, which))
      .catch((fault: unknown) => service.log.error({ event: "sweep.fault", err: fault }));
  };
  sweep("unfinished");
  const timer = setInterval(() => sweep("abandoned"), SWEEP_MS);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
};

async function sweepOnce(service: Service, which: "abandoned" | "unfinished"): Promise<void> {
  const practices = await service.database.transactAs("worker", {}, (tx) => practiceDirectoryRepository(tx).list());
  for (const { tenantId: id } of practices) {
    await service.database.transactAs("worker", { tenant: id }, async (tx) => {
      const items = batchItemRepository(tx, id);
      const left = which === "abandoned" ? await items.abandoned(service.clock.now()) : await items.unfinished();
      await service.queue.add(
        tx,
        "render",
        left.map((item) => ({ tenant: id, id: item })),
      );
    });
  }
}
