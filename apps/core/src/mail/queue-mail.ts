import type { Db } from "@hervat/database";
import { mailRepository } from "@hervat/database/repositories";
import type { PracticeId } from "@hervat/domain/primitives";
import { v7 } from "uuid";
import type { Service } from "../service-context.ts";
import type { MailText } from "./mail-text.ts";

/** Puts a message in the practice's outbox, in the transaction that causes it: no change without its mail, no mail without its change. */
export async function queueMail(tx: Db, service: Service, tenant: PracticeId, to: string, mail: MailText): Promise<string> {
  const id = v7();
  await mailRepository(tx, tenant).add({ ...mail, id, to }, service.clock.now());
  await service.queue.add(tx, "mail", [{ tenant, id }]);
  return id;
}
