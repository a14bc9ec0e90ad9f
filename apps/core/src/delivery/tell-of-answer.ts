import type { Db } from "@hervat/database";
import { consentRepository, contactRepository, deliveryRepository, practiceRepository } from "@hervat/database/repositories";
import { standingConsents } from "@hervat/domain/consent";
import type { ContactId } from "@hervat/domain/primitives";
import { answerMail } from "../mail/compose-mail.ts";
import { queueMail } from "../mail/queue-mail.ts";
import type { ServiceContext } from "../service-context.ts";
import type { OpenedCase } from "../trajectory/open-case.ts";
import { isOpen } from "./send-delivery.ts";

/**
 * Tells a bedrijfsarts by mail that his question was answered, and not what: only where a link of his still opens and her consent still
 * lets him read there. The link itself stands in the mail that he has.
 *
 * @returns whether he was told
 */
export async function tellOfAnswer(tx: Db, ctx: ServiceContext, opened: OpenedCase, contactId: ContactId | null): Promise<boolean> {
  if (contactId === null) return false;
  const { practiceId, stored } = opened;
  const trajectoryId = stored.value.id;
  const sent = await deliveryRepository(tx, practiceId).ofTrajectory(trajectoryId);
  if (!sent.some((one) => one.contactId === contactId && isOpen(one, ctx.now()))) return false;
  const contacts = contactRepository(tx, practiceId);
  const doctor = await contacts.find(contactId);
  if (doctor?.email == null) return false;
  const consents = await consentRepository(tx, await opened.sealer()).ofTrajectory(trajectoryId, { forRelease: false });
  const recipient = { kind: "bedrijfsarts", contactId, colleagueOf: await contacts.colleaguesOf(contactId) } as const;
  if (standingConsents(consents, recipient, ctx.today()).length === 0) return false;
  const profile = await practiceRepository(tx, practiceId).profile();
  await queueMail(tx, ctx.service, practiceId, doctor.email, answerMail(profile?.phone ?? null, "nl"));
  return true;
}
