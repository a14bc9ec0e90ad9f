import type { Db } from "@hervat/database";
import { contactRepository, practiceRepository } from "@hervat/database/repositories";
import type { ContactId, PracticeId } from "@hervat/domain/primitives";
import { regretMail } from "../mail/compose-mail.ts";
import { queueMail } from "../mail/queue-mail.ts";
import type { ServiceContext } from "../service-context.ts";

/** A neutral mail to who fetched it: a document of the practice is not to be used any more, call us. Without an address the coach calls. */
export async function askNotToUse(tx: Db, ctx: ServiceContext, practiceId: PracticeId, ids: readonly ContactId[]): Promise<void> {
  const contacts = ids.length === 0 ? [] : await contactRepository(tx, practiceId).findMany(ids);
  const profile = await practiceRepository(tx, practiceId).profile();
  for (const { email } of contacts)
    if (email !== null) await queueMail(tx, ctx.service, practiceId, email, regretMail(profile?.phone ?? null, ctx.language));
}
