import type { ContactId, LinkId, MembershipId, PrivacyBasisId, PrivacySendingId } from "@hervat/domain/primitives";
import { HowAnswered, OtherGround, StatementAnswer } from "@hervat/domain/privacy";
import { sql } from "drizzle-orm";
import { check, index, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { civilDay, moment, ofTenant, oneOf, rowId, sameTenant, sealed, tenantId, tenantRow, word } from "./columns.ts";
import { contacts } from "./contact.ts";
import { links } from "./link.ts";
import { memberships } from "./membership.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { careSchema } from "./schemas.ts";

/** On what ground the practice keeps something about her health. One stands at a time; withdrawing keeps the row as proof. */
export const privacyBases = careSchema.table(
  "privacy_basis",
  {
    tenantId: tenantId(),
    id: rowId().$type<PrivacyBasisId>(),
    trajectoryId: trajectoryId(),
    kind: word("kind", ["statement", "other"]).notNull(),
    textVersion: text("text_version"),
    how: word("how", HowAnswered.options),
    ground: word("ground", [...OtherGround.options, "carried-over"]),
    /** Why another ground holds here. */
    note: sealed("note"),
    givenOn: civilDay("given_on").notNull(),
    recordedBy: uuid("recorded_by").$type<MembershipId>(),
    recordedAt: moment("recorded_at").notNull(),
    withdrawnOn: civilDay("withdrawn_on"),
    withdrawnAt: moment("withdrawn_at"),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("privacy_basis", table),
    sameTenant("privacy_basis_recorded_by", [table.tenantId, table.recordedBy], [memberships.tenantId, memberships.id]),
    uniqueIndex("privacy_basis_standing").on(table.tenantId, table.trajectoryId).where(sql`${table.withdrawnOn} is null`),
    check(
      "kind_holds_its_facts",
      sql`case ${table.kind} when 'statement' then ${table.how} is not null and ${table.ground} is null when 'other' then ${table.ground} is not null and ${table.note} is not null and ${table.how} is null else false end`,
    ),
    check("recorded_unless_by_link", sql`coalesce(${table.how} = 'link', false) = (${table.recordedBy} is null)`),
    check("withdrawn_with_its_moment", sql`(${table.withdrawnOn} is null) = (${table.withdrawnAt} is null)`),
    check("withdrawn_after_given", sql`${table.withdrawnOn} >= ${table.givenOn}`),
  ],
);

/** The statement as it went to her by mail, and what she said to it. */
export const privacySendings = careSchema.table(
  "privacy_sending",
  {
    tenantId: tenantId(),
    id: rowId().$type<PrivacySendingId>(),
    trajectoryId: trajectoryId(),
    linkId: uuid("link_id").$type<LinkId>().notNull(),
    textVersion: text("text_version").notNull(),
    sentBy: uuid("sent_by").$type<MembershipId>().notNull(),
    sentAt: moment("sent_at").notNull(),
    openedAt: moment("opened_at"),
    answer: word("answer", StatementAnswer.options),
    answeredAt: moment("answered_at"),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("privacy_sending", table),
    sameTenant("privacy_sending_link", [table.tenantId, table.linkId], [links.tenantId, links.id]),
    sameTenant("privacy_sending_by", [table.tenantId, table.sentBy], [memberships.tenantId, memberships.id]),
    index("privacy_sending_link").on(table.tenantId, table.linkId),
    oneOf("answer_is_known", table.answer, StatementAnswer.options),
    check("answered_with_its_moment", sql`(${table.answer} is null) = (${table.answeredAt} is null)`),
  ],
);

/** Who of her employer she was shown, with what that person will see: nobody there is invited before. */
export const introductions = careSchema.table(
  "introduction",
  {
    tenantId: tenantId(),
    trajectoryId: trajectoryId(),
    contactId: uuid("contact_id").$type<ContactId>().notNull(),
    answer: word("answer", ["fine", "hr-instead"]).notNull(),
    how: word("how", ["session", "link"]).notNull(),
    shownOn: civilDay("shown_on").notNull(),
    recordedBy: uuid("recorded_by").$type<MembershipId>(),
    recordedAt: moment("recorded_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.trajectoryId, table.contactId] }),
    ofTenant(),
    ...ofTrajectory("introduction", table),
    sameTenant("introduction_contact", [table.tenantId, table.contactId], [contacts.tenantId, contacts.id]),
    sameTenant("introduction_recorded_by", [table.tenantId, table.recordedBy], [memberships.tenantId, memberships.id]),
    oneOf("answer_is_known", table.answer, ["fine", "hr-instead"]),
    check("recorded_unless_by_link", sql`(${table.how} = 'link') = (${table.recordedBy} is null)`),
  ],
);
