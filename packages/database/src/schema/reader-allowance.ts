import { WorkCategory } from "@hervat/domain/consent";
import type { ContactId } from "@hervat/domain/primitives";
import { primaryKey, uuid } from "drizzle-orm/pg-core";
import { civilDay, ofTenant, oneOf, sameTenant, tenantId, word } from "./columns.ts";
import { contacts } from "./contact.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { workSchema } from "./schemas.ts";

/**
 * Who at the employer may read what a client releases, written anew with every consent: the roles of that side cannot read the consents,
 * and this says nothing of them but that they stand.
 */
export const readerAllowances = workSchema.table(
  "reader_allowance",
  {
    tenantId: tenantId(),
    trajectoryId: trajectoryId(),
    contactId: uuid("contact_id").$type<ContactId>().notNull(),
    category: word("category", WorkCategory.options).notNull(),
    /** The last day; empty is until the trajectory ends. */
    until: civilDay("until"),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.trajectoryId, table.contactId, table.category] }),
    ...ofTrajectory("reader_allowance", table),
    sameTenant("reader_allowance_contact", [table.tenantId, table.contactId], [contacts.tenantId, contacts.id]),
    ofTenant(),
    oneOf("category_is_known", table.category, WorkCategory.options),
  ],
);
