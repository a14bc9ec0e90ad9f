import type { Db } from "@hervat/database";
import { contactRepository, practiceRepository } from "@hervat/database/repositories";
import type { PracticeId } from "@hervat/domain/primitives";
import type { FetchedReport } from "@hervat/domain/reports";
import { regretMail } from "../mail/compose-mail.ts";
import { queueMail } from "../mail/queue-mail.ts";
import type { ServiceContext } from "../service-context.ts";

/** A neutral mail to who fetched it: a document of the practice is not to be used any more, call us. Without an address the coach calls. */
export async function askNotToUse(
  tx: Db,
  ctx: ServiceContext,
  practiceId: PracticeId,
  { recipientContactId }: FetchedReport,
): Promise<void> {
  const contact = await contactRepository(tx, practiceId).find(recipientContactId);
  if (contact?.email == null) return;
  const profile = await practiceRepository(tx, practiceId).profile();
  await queueMail(tx, ctx.service, practiceId, contact.email, regretMail(profile?.phone ?? null, ctx.language));
}
