import type { Db } from "@hervat/database";
import {
  membershipRepository,
  personRepository,
  practiceRepository,
  reportNoticeRepository,
  type UnreadReport,
} from "@hervat/database/repositories";
import type { PlainDate, PracticeId } from "@hervat/domain/primitives";
import { type Notice, noticeAfter } from "@hervat/domain/reports";
import { waitingMail } from "../mail/compose-mail.ts";
import { queueMail } from "../mail/queue-mail.ts";
import type { Service } from "../service-context.ts";

/**
 * Tells her that something waits, when a mail is due: neutral, with one link, to the address she signs in with. Who has no way in reads
 * it with her coach. Of two who send at once, one does.
 */
export async function tellClient(
  tx: Db,
  service: Service,
  practiceId: PracticeId,
  { reportId, version, clientId, offeredOn, sent }: UnreadReport,
  today: PlainDate,
): Promise<Notice | null> {
  const due = noticeAfter(offeredOn, sent, today);
  const membership = due === null ? undefined : await membershipRepository(tx, practiceId).ofClient(clientId);
  const [person] = membership === undefined ? [] : await personRepository(tx).findMany([membership.personId]);
  if (due === null || person === undefined) return null;
  if (!(await reportNoticeRepository(tx, practiceId).take(reportId, version, due, today))) return null;
  const profile = await practiceRepository(tx, practiceId).profile();
  const url = `${service.installation.origins.client}/`;
  await queueMail(tx, service, practiceId, person.email, waitingMail(url, profile?.phone ?? null, person.language));
  return due;
}
