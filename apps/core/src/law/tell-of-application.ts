import type { Db } from "@hervat/database";
import {
  applicationNoticeRepository,
  type CaseloadLine,
  membershipRepository,
  personRepository,
  practiceDirectoryRepository,
  practiceRepository,
} from "@hervat/database/repositories";
import { type ApplicationNotice, applicationNotice } from "@hervat/domain/poortwachter";
import type { PlainDate, PracticeId } from "@hervat/domain/primitives";
import { readDeadlines } from "../clock/list-deadlines.ts";
import { dayInAmsterdam, hourInAmsterdam } from "../clock.ts";
import { lastDayMail } from "../mail/compose-mail.ts";
import { queueMail } from "../mail/queue-mail.ts";
import type { Service } from "../service-context.ts";

/** Nobody is woken. */
const FROM_HOUR = 9;
const UNTIL_HOUR = 20;

/**
 * Tells clients six, three and one weeks before it that the last day of their WIA-aanvraag comes near: each once, and only of a case that is
 * under way. The mail says neither what nor when: that stands on her first page.
 *
 * @returns how many were told
 */
export async function tellOfApplications(service: Service): Promise<number> {
  const now = service.clock.now();
  const hour = hourInAmsterdam(now);
  if (hour < FROM_HOUR || hour >= UNTIL_HOUR) return 0;
  const today = dayInAmsterdam(now);
  const practices = await service.database.transactAs("worker", {}, (tx) => practiceDirectoryRepository(tx).list());
  let told = 0;
  for (const { tenantId } of practices)
    told += await service.database.transactAs("worker", { tenant: tenantId }, async (tx) => {
      let sent = 0;
      for (const { line, deadlines } of await readDeadlines(tx, { now: () => now, today: () => today }, tenantId, {
        coach: null,
        alsoIn: [],
      })) {
        const notice = applicationNotice(deadlines, today);
        if (notice !== null && (await tell(tx, service, tenantId, line, notice, today))) sent += 1;
      }
      return sent;
    });
  return told;
}

/** To the address she signs in with. Who has no way in hears it of her coach, for whom it stands under Vandaag. */
async function tell(
  tx: Db,
  service: Service,
  practiceId: PracticeId,
  { trajectoryId, clientId, coachMembershipId }: CaseloadLine,
  notice: ApplicationNotice,
  today: PlainDate,
): Promise<boolean> {
  const memberships = membershipRepository(tx, practiceId);
  const membership = await memberships.ofClient(clientId);
  const [person] = membership === undefined ? [] : await personRepository(tx).findMany([membership.personId]);
  if (person === undefined) return false;
  if (!(await applicationNoticeRepository(tx, practiceId).take(trajectoryId, notice, today))) return false;
  const coach = await memberships.colleague(coachMembershipId);
  const profile = await practiceRepository(tx, practiceId).profile();
  const phone = coach?.phone ?? profile?.phone ?? null;
  await queueMail(tx, service, practiceId, person.email, lastDayMail(`${service.installation.origins.client}/`, phone, person.language));
  return true;
}
