import type { Db } from "@hervat/database";
import { mails } from "@hervat/database/schema";
import type { PracticeId } from "@hervat/domain/primitives";
import { v7 } from "uuid";
import type { MailText } from "./compose-mail.ts";

/** Puts a message in the practice's outbox, in the transaction that causes it: no change without its mail, no mail without its change. */
export async function queueMail(
  tx: Db,
  tenantId: PracticeId,
  to: string,
  { kind, subject, text, html }: MailText,
  now: Date,
): Promise<string> {
  const id = v7();
  await tx.insert(mails).values({ tenantId, id, kind, to, subject, text, html, createdAt: now, notBefore: now });
  return id;
}
