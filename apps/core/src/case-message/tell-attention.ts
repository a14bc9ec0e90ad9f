import { membershipRepository, personRepository } from "@hervat/database/repositories";
import type { MembershipId, PracticeId } from "@hervat/domain/primitives";
import { attentionMail } from "../mail/compose-mail.ts";
import { queueMail } from "../mail/queue-mail.ts";
import type { Service } from "../service-context.ts";

/**
 * Asks a coach, and who stands in for her, to look today, without what or of whom. Not in the transaction of the client: her role may not know where her coach is
 * mailed, and what she wrote is kept whether or not a mail can go.
 */
export function tellAttention(service: Service, practiceId: PracticeId, members: readonly MembershipId[]): Promise<void> {
  return service.database.transactAs("worker", { tenant: practiceId }, async (tx) => {
    const asked = (await membershipRepository(tx, practiceId).list()).filter(({ id }) => members.includes(id));
    const people = await personRepository(tx).findMany([...new Set(asked.map(({ personId }) => personId))]);
    const url = `${service.installation.origins.coach}/vandaag`;
    for (const { email, language } of people) await queueMail(tx, service, practiceId, email, attentionMail(url, language));
  });
}
