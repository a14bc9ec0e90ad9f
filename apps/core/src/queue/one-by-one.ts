import type { Logger } from "../http/log.ts";
import { inLanes } from "./in-lanes.ts";
import type { JobOutcome, JobTarget } from "./open-queue.ts";
import { TryLaterError } from "./try-later.ts";

/** Work that is done for one job at a time, `atOnce` of them side by side: one that throws comes back later and harms no other. */
export function oneByOne(log: Logger, atOnce: number, work: (target: JobTarget) => Promise<void>) {
  return (targets: readonly JobTarget[]): Promise<readonly JobOutcome[]> =>
    inLanes(targets, atOnce, async (target) => {
      try {
        await work(target);
        return "done";
      } catch (fault) {
        if (fault instanceof TryLaterError) log.info({ event: "job.later" });
        else log.error({ event: "job.fault", err: fault });
        return "later";
      }
    });
}
