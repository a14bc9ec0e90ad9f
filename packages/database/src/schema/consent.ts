import type { ConsentId, ContactId, DocumentId, MembershipId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { check, text, uuid } from "drizzle-orm/pg-core";
import { civilDay, moment, oneOf, rowId, sameTenant, sealed, tenantId, tenantRow } from "./columns.ts";
import { contacts } from "./contact.ts";
import { memberships } from "./membership.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { careSchema } from "./schemas.ts";

export const CONSENT_HOWS = ["paper", "aloud", "own-account"] as const;

/** What the client allows to whom. Withdrawing fills `withdrawnAt`; nothing is deleted, and no answer is never a yes. */
export const consents = careSchema.table(
  "consent",
  {
    tenantId: tenantId(),
    id: rowId().$type<ConsentId>(),
    trajectoryId: trajectoryId(),
    purpose: text("purpose").notNull(),
    recipientContactId: uuid("recipient_contact_id").$type<ContactId>().notNull(),
    /** The named bedrijfsarts alone, or also those who work under his responsibility. */
    recipientScope: text("recipient_scope", { enum: ["person", "team"] }).notNull(),
    categories: text("categories").array().notNull(),
    givenOn: civilDay("given_on").notNull(),
    how: text("how", { enum: CONSENT_HOWS }).notNull(),
    /** What was said when it was given aloud. */
    note: sealed("note"),
    scanDocumentId: uuid("scan_document_id").$type<DocumentId>(),
    recordedBy: uuid("recorded_by").$type<MembershipId>().notNull(),
    recordedAt: moment("recorded_at").notNull(),
    withdrawnOn: civilDay("withdrawn_on"),
    withdrawnAt: moment("withdrawn_at"),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("consent", table),
    sameTenant("consent_recipient", [table.tenantId, table.recipientContactId], [contacts.tenantId, contacts.id]),
    sameTenant("consent_recorded_by", [table.tenantId, table.recordedBy], [memberships.tenantId, memberships.id]),
    oneOf("how_is_known", table.how, CONSENT_HOWS),
    oneOf("scope_is_known", table.recipientScope, ["person", "team"]),
    check("names_a_category", sql`cardinality(${table.categories}) > 0`),
    check("withdrawn_with_its_moment", sql`(${table.withdrawnOn} is null) = (${table.withdrawnAt} is null)`),
    check("withdrawn_after_given", sql`${table.withdrawnOn} >= ${table.givenOn}`),
  ],
);
