import { membershipRepository, personRepository } from "@hervat/database/repositories";
import type { MembershipId, PracticeId } from "@hervat/domain/primitives";
import { attentionMail } from "../mail/compose-mail.ts";
import { queueMail } from "../mail/queue-mail.ts";
import type { Service } from "../service-context.ts";

/**
 * Asks a coach to look today, without what or of whom. Not in the transaction of the client: her role may not know where her coach is
 * mailed, and what she wrote is kept whether or not a mail can go.
 */
export function tellAttention(service: Service, practiceId: PracticeId, coach: MembershipId): Promise<void> {
  return service.database.transactAs("worker", { tenant: practiceId }, async (tx) => {
    const member = (await membershipRepository(tx, practiceId).list()).find(({ id }) => id === coach);
    const [person] = member === undefined ? [] : await personRepository(tx).findMany([member.personId]);
    if (person === undefined) return;
    const url = `${service.installation.origins.coach}/vandaag`;
    await queueMail(tx, service, practiceId, person.email, attentionMail(url, person.language));
  });
}
