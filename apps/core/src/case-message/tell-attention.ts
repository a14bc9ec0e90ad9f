import type { Db } from "@hervat/database";
import { membershipRepository, personRepository } from "@hervat/database/repositories";
import type { Person } from "@hervat/domain/people";
import type { MembershipId, PracticeId } from "@hervat/domain/primitives";
import { attentionMail } from "../mail/compose-mail.ts";
import { queueMail } from "../mail/queue-mail.ts";
import type { Service, ServiceContext } from "../service-context.ts";
import type { OpenedCase } from "../trajectory/open-case.ts";
import { whoLooksToday } from "./who-looks-today.ts";

/**
 * Asks a coach, and who stands in for her, to look today, without what or of whom: in the transaction that keeps what the client wrote, so
 * that neither is there without the other.
 */
export async function tellAttention(tx: Db, ctx: ServiceContext, opened: OpenedCase): Promise<void> {
  const { service } = ctx;
  const people = await peopleOf(service, opened.practiceId, await whoLooksToday(tx, ctx, opened));
  const url = `${service.installation.origins.coach}/vandaag`;
  for (const { email, language } of people) await queueMail(tx, service, opened.practiceId, email, attentionMail(url, language));
}

/** Looked up by the worker: the role behind the client's door may not know where her coach is mailed. */
function peopleOf(service: Service, practiceId: PracticeId, members: readonly MembershipId[]): Promise<Person[]> {
  return service.database.transactAs("worker", { tenant: practiceId }, async (tx) => {
    const asked = (await membershipRepository(tx, practiceId).list()).filter(({ id }) => members.includes(id));
    return personRepository(tx).findMany([...new Set(asked.map(({ personId }) => personId))]);
  });
}
