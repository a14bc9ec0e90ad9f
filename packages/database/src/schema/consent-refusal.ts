import { ConsentCategory } from "@hervat/domain/consent";
import type { ConsentRefusalId, ContactId, MembershipId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { check, text, uuid } from "drizzle-orm/pg-core";
import { civilDay, moment, oneOf, rowId, sameTenant, tenantId, tenantRow, word } from "./columns.ts";
import { CONTACT_KINDS, contacts } from "./contact.ts";
import { memberships } from "./membership.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { careSchema } from "./schemas.ts";

/** Where the client said no. Apart from `consent`, so that nothing that asks for a consent finds it; rows are only added. */
export const consentRefusals = careSchema.table(
  "consent_refusal",
  {
    tenantId: tenantId(),
    id: rowId().$type<ConsentRefusalId>(),
    trajectoryId: trajectoryId(),
    recipient: word("recipient", CONTACT_KINDS).notNull(),
    recipientContactId: uuid("recipient_contact_id").$type<ContactId>().notNull(),
    categories: word("categories", ConsentCategory.options).array().notNull(),
    refusedOn: civilDay("refused_on").notNull(),
    /** Which wording she said no to. */
    textVersion: text("text_version").notNull(),
    recordedBy: uuid("recorded_by").$type<MembershipId>().notNull(),
    recordedAt: moment("recorded_at").notNull(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("consent_refusal", table),
    sameTenant("consent_refusal_recipient", [table.tenantId, table.recipientContactId], [contacts.tenantId, contacts.id]),
    sameTenant("consent_refusal_recorded_by", [table.tenantId, table.recordedBy], [memberships.tenantId, memberships.id]),
    oneOf("recipient_is_known", table.recipient, CONTACT_KINDS),
    check("names_a_category", sql`cardinality(${table.categories}) > 0`),
  ],
);
