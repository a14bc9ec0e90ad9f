import type { ContactId, DeliveryId, KnownDeviceId, LinkId, MembershipId, ReportId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { check, index, integer, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytes, moment, oneOf, rowId, sameTenant, tenantId, tenantRow, word } from "./columns.ts";
import { contacts } from "./contact.ts";
import { links } from "./link.ts";
import { memberships } from "./membership.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { reports } from "./report.ts";
import { identitySchema, reportsSchema } from "./schemas.ts";

/** How the code reaches him: told by the coach on the telephone, or sent by SMS when he asks. */
export const CODE_CHANNELS = ["told", "sms"] as const;

/** The mail that told a bedrijfsarts that a document waits, the code that goes with its link, and the one session that it opened. */
export const deliveries = reportsSchema.table(
  "delivery",
  {
    tenantId: tenantId(),
    id: rowId().$type<DeliveryId>(),
    trajectoryId: trajectoryId(),
    reportId: uuid("report_id").$type<ReportId>().notNull(),
    linkId: uuid("link_id").$type<LinkId>().notNull(),
    contactId: uuid("contact_id").$type<ContactId>().notNull(),
    channel: word("channel", CODE_CHANNELS).notNull(),
    sentAt: moment("sent_at").notNull(),
    sentBy: uuid("sent_by").$type<MembershipId>().notNull(),
    codeHash: bytes("code_hash"),
    codeExpiresAt: moment("code_expires_at"),
    codeTries: integer("code_tries").notNull().default(0),
    sessionHash: bytes("session_hash"),
    sessionExpiresAt: moment("session_expires_at"),
    enteredAt: moment("entered_at"),
    acknowledgedAt: moment("acknowledged_at"),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("delivery", table),
    sameTenant("delivery_report", [table.tenantId, table.reportId], [reports.tenantId, reports.id]),
    sameTenant("delivery_link", [table.tenantId, table.linkId], [links.tenantId, links.id]),
    sameTenant("delivery_contact", [table.tenantId, table.contactId], [contacts.tenantId, contacts.id]),
    sameTenant("delivery_sent_by", [table.tenantId, table.sentBy], [memberships.tenantId, memberships.id]),
    uniqueIndex("delivery_of_link").on(table.tenantId, table.linkId),
    oneOf("channel_is_known", table.channel, CODE_CHANNELS),
    check("tries_are_few", sql`${table.codeTries} between 0 and 5`),
    check("code_is_whole", sql`num_nulls(${table.codeHash}, ${table.codeExpiresAt}) in (0, 2)`),
    check("session_is_whole", sql`num_nulls(${table.sessionHash}, ${table.sessionExpiresAt}) in (0, 2)`),
  ],
);

/** A device on which a bedrijfsarts gave a code, and that opens a later mail to him without one. */
export const knownDevices = reportsSchema.table(
  "known_device",
  {
    tenantId: tenantId(),
    id: rowId().$type<KnownDeviceId>(),
    contactId: uuid("contact_id").$type<ContactId>().notNull(),
    tokenHash: bytes("token_hash").notNull(),
    madeAt: moment("made_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    revokedAt: moment("revoked_at"),
  },
  (table) => [
    ...tenantRow(table),
    sameTenant("known_device_contact", [table.tenantId, table.contactId], [contacts.tenantId, contacts.id]),
    uniqueIndex("known_device_token").on(table.tenantId, table.tokenHash),
    index("known_device_contact").on(table.tenantId, table.contactId),
  ],
);

/** Text messages that stay on this computer, as long as no provider sends them. */
export const textMessages = identitySchema.table(
  "text_message",
  {
    tenantId: tenantId(),
    id: rowId(),
    to: text("to").notNull(),
    text: text("text").notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [...tenantRow(table), index("text_message_newest").on(table.tenantId, table.createdAt)],
);
