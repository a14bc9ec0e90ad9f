import { ConsentCategory, MedicalRecipient, WorkCategory } from "@hervat/domain/consent";
import type { ConsentId, ContactId, DocumentId, MembershipId, SessionId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { check, text, uuid } from "drizzle-orm/pg-core";
import { civilDay, literals, moment, oneOf, rowId, sameTenant, sealed, tenantId, tenantRow, word } from "./columns.ts";
import { CONTACT_KINDS, contacts } from "./contact.ts";
import { memberships } from "./membership.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { careSchema } from "./schemas.ts";
import { sessions } from "./session.ts";

/** What the client allows to whom. Withdrawing keeps the row; nothing is deleted, and no answer is never a yes. */
export const consents = careSchema.table(
  "consent",
  {
    tenantId: tenantId(),
    id: rowId().$type<ConsentId>(),
    trajectoryId: trajectoryId(),
    recipient: word("recipient", CONTACT_KINDS).notNull(),
    recipientContactId: uuid("recipient_contact_id").$type<ContactId>().notNull(),
    /** The named bedrijfsarts alone, or also colleagues who stand in. */
    reach: word("reach", ["named", "team"]),
    categories: word("categories", ConsentCategory.options).array().notNull(),
    givenOn: civilDay("given_on").notNull(),
    how: word("how", ["paper", "aloud", "portal"]).notNull(),
    scanDocumentId: uuid("scan_document_id").$type<DocumentId>(),
    sessionId: uuid("session_id").$type<SessionId>(),
    /** What was said when it was given aloud. */
    note: sealed("note"),
    /** Which wording the client agreed with. */
    textVersion: text("text_version").notNull(),
    recordedBy: uuid("recorded_by").$type<MembershipId>().notNull(),
    recordedAt: moment("recorded_at").notNull(),
    /** The last day it stands; empty is until the trajectory ends. */
    expiresOn: civilDay("expires_on"),
    withdrawnOn: civilDay("withdrawn_on"),
    withdrawnAt: moment("withdrawn_at"),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("consent", table),
    sameTenant("consent_recipient", [table.tenantId, table.recipientContactId], [contacts.tenantId, contacts.id]),
    sameTenant("consent_recorded_by", [table.tenantId, table.recordedBy], [memberships.tenantId, memberships.id]),
    sameTenant("consent_session", [table.tenantId, table.sessionId], [sessions.tenantId, sessions.id]),
    oneOf("recipient_is_known", table.recipient, CONTACT_KINDS),
    check(
      "how_is_proven",
      sql`case ${table.how} when 'paper' then ${table.scanDocumentId} is not null when 'aloud' then ${table.note} is not null else ${table.how} = 'portal' end`,
    ),
    check("reach_of_bedrijfsarts", sql`(${table.recipient} = 'bedrijfsarts') = (${table.reach} is not null)`),
    check("names_a_category", sql`cardinality(${table.categories}) > 0`),
    check(
      "only_work_for_employer",
      sql`${table.recipient} in (${literals(["bedrijfsarts", ...MedicalRecipient.options])}) or ${table.categories} <@ array[${literals(WorkCategory.options)}]::text[]`,
    ),
    check("withdrawn_with_its_moment", sql`(${table.withdrawnOn} is null) = (${table.withdrawnAt} is null)`),
    check("withdrawn_after_given", sql`${table.withdrawnOn} >= ${table.givenOn}`),
  ],
);
