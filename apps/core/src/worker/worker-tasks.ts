import { deliverMailTask } from "../mail/deliver-mail-task.ts";
import type { WorkerTask } from "./worker-task.ts";

/** All that a worker does. */
export const workerTasks: readonly WorkerTask[] = [deliverMailTask];
