/** What the benchmarks start and call: verbs of the product, nothing made for measuring. */
export { startBatch } from "./batches/start-batch.ts";
export { openDemo } from "./demo/open-demo.ts";
export { readEnv } from "./env.ts";
export { orderInvoice } from "./rendering/order-invoice.ts";
export { orderReport } from "./rendering/order-report.ts";
export { renderTask } from "./rendering/render-task.ts";
export type { ServiceContext } from "./service-context.ts";
export { type StartedService, startService } from "./start-service.ts";
export { startWorker } from "./worker/start-worker.ts";
