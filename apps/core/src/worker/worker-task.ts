import type { Service } from "../service-context.ts";

/** Something a worker does until it is stopped: taking jobs of one queue, or looking around by the clock. */
export type WorkerTask = (service: Service) => Promise<RunningTask>;

export interface RunningTask {
  /** Takes nothing new; what is in hand is finished or given back. */
  stop(): Promise<void>;
}
