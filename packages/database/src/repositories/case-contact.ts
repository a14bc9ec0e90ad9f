import { Contact } from "@hervat/domain/people";
import type { ContactId, PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { and, asc, eq, isNull } from "drizzle-orm";
import { caseContacts } from "../schema/case-contact.ts";
import { contacts } from "../schema/contact.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { MOST_ROWS, type Stored } from "./stored.ts";

/** Who without a portal stands beside a client. It lives behind the health wall, so it asks for who may open that. */
export function caseContactRepository(db: Db, { tenant }: Pick<Sealer, "tenant">) {
  const own = and(eq(contacts.tenantId, caseContacts.tenantId), eq(contacts.id, caseContacts.contactId));
  return {
    /** Those who stand there now, by name; `everyone` also those who did before. */
    async ofTrajectory(trajectoryId: TrajectoryId, { everyone = false }: { everyone?: boolean } = {}): Promise<Stored<Contact>[]> {
      const here = and(eq(caseContacts.tenantId, tenant), eq(caseContacts.trajectoryId, trajectoryId));
      const rows = await db
        .select({ contact: contacts })
        .from(caseContacts)
        .innerJoin(contacts, own)
        .where(everyone ? here : and(here, isNull(caseContacts.endedOn)))
        .orderBy(asc(contacts.name))
        .limit(MOST_ROWS);
      return rows.map(({ contact }) => ({ version: contact.version, value: Contact.parse(contact) }));
    },

    async add(trajectoryId: TrajectoryId, contactId: ContactId, addedOn: PlainDate): Promise<void> {
      await db
        .insert(caseContacts)
        .values({ tenantId: tenant, trajectoryId, contactId, addedOn })
        .onConflictDoUpdate({
          target: [caseContacts.tenantId, caseContacts.trajectoryId, caseContacts.contactId],
          set: { endedOn: null },
        });
    },

    async end(trajectoryId: TrajectoryId, contactId: ContactId, endedOn: PlainDate): Promise<void> {
      await db
        .update(caseContacts)
        .set({ endedOn })
        .where(and(eq(caseContacts.tenantId, tenant), eq(caseContacts.trajectoryId, trajectoryId), eq(caseContacts.contactId, contactId)));
    },
  };
}
