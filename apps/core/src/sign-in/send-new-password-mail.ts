import { memberships, people } from "@hervat/database/schema";
import { Language } from "@hervat/domain/people";
import type { PersonId } from "@hervat/domain/primitives";
import { and, asc, eq, isNull } from "drizzle-orm";
import { passwordMail } from "../mail/compose-mail.ts";
import { queueMail } from "../mail/queue-mail.ts";
import type { Service } from "../service-context.ts";

/**
 * The link to a new password, through the mail of the practice where her account began: her first membership that still stands. Who
 * runs a mail server reads what it sends, and a practice that she joined later must not come by a link into the first one. Who works
 * nowhere gets none: there is nothing to sign in to. The page that asked answers the same in both cases.
 */
export async function sendNewPasswordMail(service: Service, personId: PersonId, to: string, url: string): Promise<void> {
  const found = await service.database.transactAs("auth", { person: personId }, async (tx) => {
    const [row] = await tx
      .select({ tenant: memberships.tenantId, language: people.language })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt)))
      .orderBy(asc(memberships.createdAt), asc(memberships.id))
      .limit(1);
    return row;
  });
  if (found === undefined) return;
  const text = passwordMail(url, Language.parse(found.language));
  await service.database.transactAs("auth", { person: personId, tenant: found.tenant }, (tx) =>
    queueMail(tx, service, found.tenant, to, text),
  );
}
