import { invoiceRepository, practiceDirectoryRepository } from "@hervat/database/repositories";
import { oneByOne } from "../queue/one-by-one.ts";
import type { Service } from "../service-context.ts";
import type { WorkerTask } from "../worker/worker-task.ts";
import { printInvoice } from "./print-invoice.ts";

/** How often a worker looks for issued invoices that nobody printed, in ms. */
const LOOK_MS = 5 * 60_000;

/** Prints what is issued, as it is issued; and by the clock what was left behind. */
export const printInvoicesTask: WorkerTask = async (service) => {
  await service.queue.work(
    "invoice-pdf",
    { batch: 10 },
    oneByOne(service.log, 1, (target) => printInvoice(service, target)),
  );
  let looking = Promise.resolve();
  const look = () => {
    looking = looking
      .then(() => orderUnprinted(service))
      .catch((fault: unknown) => service.log.error({ event: "invoices.look.fault", err: fault }));
  };
  look();
  const timer = setInterval(look, LOOK_MS);
  return {
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
};

/** Asks for every issued invoice without a document. Asked twice, it is printed once. */
export async function orderUnprinted(service: Service): Promise<void> {
  const practices = await service.database.transactAs("worker", {}, (tx) => practiceDirectoryRepository(tx).list());
  for (const { tenantId: tenant } of practices) {
    await service.database.transactAs("worker", { tenant }, async (tx) => {
      const ids = await invoiceRepository(tx, tenant).notPrinted();
      await service.queue.add(
        tx,
        "invoice-pdf",
        ids.map((id) => ({ tenant, id })),
      );
    });
  }
}
