import type { Db } from "@hervat/database";
import { mails } from "@hervat/database/schema";
import type { PracticeId } from "@hervat/domain/primitives";
import { v7 } from "uuid";
import type { Service } from "../service-context.ts";
import type { MailText } from "./compose-mail.ts";

/** Puts a message in the practice's outbox, in the transaction that causes it: no change without its mail, no mail without its change. */
export async function queueMail(tx: Db, service: Service, tenant: PracticeId, to: string, mail: MailText): Promise<string> {
  const { kind, subject, text, html } = mail;
  const id = v7();
  const now = service.clock.now();
  await tx.insert(mails).values({ tenantId: tenant, id, kind, to, subject, text, html, createdAt: now, notBefore: now });
  await service.queue.add(tx, "mail", [{ tenant, id }]);
  return id;
}
