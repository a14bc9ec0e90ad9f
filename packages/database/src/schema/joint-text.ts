import type { ContactId, MembershipId, ReportId } from "@hervat/domain/primitives";
import { JOINT_PARTS, type VersionHash } from "@hervat/domain/reports";
import { sql } from "drizzle-orm";
import { check, jsonb, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { civilDay, moment, oneOf, rowId, sameTenant, tenantId, tenantRow, version, word } from "./columns.ts";
import { contacts } from "./contact.ts";
import { memberships } from "./membership.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { reports } from "./report.ts";
import { workSchema } from "./schemas.ts";

const ANSWERS = ["agrees", "asks-change"] as const;
const HOW_CONFIRMED = ["portal", "in-talk"] as const;

/**
 * The joint text of an evaluation as it lies before the manager after the client's yes, and what he said of it. Work only: his role reads
 * it, and holds no key. A new text takes its place, and with it goes what he said of the one before.
 */
export const jointTexts = workSchema.table(
  "joint_text",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    reportId: uuid("report_id").$type<ReportId>().notNull(),
    /** Which text: his answer counts for this one and for no other. */
    versionHash: text("version_hash").$type<VersionHash>().notNull(),
    content: jsonb("content").notNull(),
    /** Before whom it lies. Whoever manages her after him is asked anew. */
    contactId: uuid("contact_id").$type<ContactId>().notNull(),
    putOn: civilDay("put_on").notNull(),
    answer: word("answer", ANSWERS),
    part: word("part", JOINT_PARTS),
    note: text("note"),
    how: word("how", HOW_CONFIRMED),
    answeredOn: civilDay("answered_on"),
    answeredBy: uuid("answered_by").$type<MembershipId>(),
    /** It left: from now on his answer stands. */
    leftAt: moment("left_at"),
    version: version(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("joint_text", table),
    sameTenant("joint_text_report", [table.tenantId, table.reportId], [reports.tenantId, reports.id]),
    sameTenant("joint_text_contact", [table.tenantId, table.contactId], [contacts.tenantId, contacts.id]),
    sameTenant("joint_text_answered_by", [table.tenantId, table.answeredBy], [memberships.tenantId, memberships.id]),
    uniqueIndex("joint_text_once").on(table.tenantId, table.reportId),
    oneOf("answer_is_known", table.answer, ANSWERS),
    oneOf("part_is_known", table.part, JOINT_PARTS),
    oneOf("how_is_known", table.how, HOW_CONFIRMED),
    check("hash_is_sha256", sql`${table.versionHash} ~ '^[0-9a-f]{64}$'`),
    check("answer_is_whole", sql`num_nulls(${table.answer}, ${table.how}, ${table.answeredOn}, ${table.answeredBy}) in (0, 4)`),
    check("a_yes_asks_nothing", sql`${table.answer} is not distinct from 'asks-change' or num_nonnulls(${table.part}, ${table.note}) = 0`),
    check("it_leaves_on_a_yes", sql`${table.leftAt} is null or ${table.answer} is not distinct from 'agrees'`),
  ],
);
