import { practiceDirectoryRepository, reportNoticeRepository } from "@hervat/database/repositories";
import { dayInAmsterdam, hourInAmsterdam } from "../clock.ts";
import type { Service } from "../service-context.ts";
import type { WorkerTask } from "../worker/worker-task.ts";
import { tellClient } from "./tell-client.ts";

const LOOK_EVERY_MS = 15 * 60 * 1000;
/** Nobody is woken. */
const FROM_HOUR = 9;
const UNTIL_HOUR = 20;

/** Tells who has a report unread, once at the offer and once more after two days. It moves no report: silence is never an answer. */
export async function remindClients(service: Service): Promise<number> {
  const now = service.clock.now();
  const hour = hourInAmsterdam(now);
  if (hour < FROM_HOUR || hour >= UNTIL_HOUR) return 0;
  const today = dayInAmsterdam(now);
  const practices = await service.database.transactAs("worker", {}, (tx) => practiceDirectoryRepository(tx).list());
  let told = 0;
  for (const { tenantId } of practices)
    told += await service.database.transactAs("worker", { tenant: tenantId }, async (tx) => {
      let sent = 0;
      for (const unread of await reportNoticeRepository(tx, tenantId).unread())
        if ((await tellClient(tx, service, tenantId, unread, today)) !== null) sent += 1;
      return sent;
    });
  return told;
}

/** Looks now and then whether somebody is still to be told; many workers together still send one. */
export const remindClientsTask: WorkerTask = async (service) => {
  let looking: Promise<unknown> = Promise.resolve();
  const look = () => {
    looking = looking
      .then(() => remindClients(service))
      .catch((fault: unknown) => service.log.error({ event: "reading.fault", err: fault }));
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
};
