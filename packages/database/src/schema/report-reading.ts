import type { MembershipId, ReportId, ReportRemarkId } from "@hervat/domain/primitives";
import { REMARK_ANSWERS, REMARK_KINDS } from "@hervat/domain/reports";
import { sql } from "drizzle-orm";
import { boolean, check, integer, primaryKey, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytes, civilDay, moment, ofTenant, oneOf, rowId, sameTenant, sealed, tenantId, tenantRow, version, word } from "./columns.ts";
import { memberships } from "./membership.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { reports } from "./report.ts";
import { careSchema, reportsSchema } from "./schemas.ts";

const reportId = () => uuid("report_id").$type<ReportId>().notNull();
/** Which text of the report it is about. */
const textVersion = () => integer("text_version").notNull();

/** What the client said about one paragraph of one version, and what the coach did with it. */
export const reportRemarks = careSchema.table(
  "report_remark",
  {
    tenantId: tenantId(),
    id: rowId().$type<ReportRemarkId>(),
    trajectoryId: trajectoryId(),
    reportId: reportId(),
    textVersion: textVersion(),
    block: integer("block").notNull(),
    kind: word("kind", REMARK_KINDS).notNull(),
    text: sealed("text"),
    writtenOn: civilDay("written_on").notNull(),
    answer: word("answer", REMARK_ANSWERS),
    answerText: sealed("answer_text"),
    answeredOn: civilDay("answered_on"),
    answeredBy: uuid("answered_by").$type<MembershipId>(),
    version: version(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("report_remark", table),
    sameTenant("report_remark_report", [table.tenantId, table.reportId], [reports.tenantId, reports.id]),
    sameTenant("report_remark_answered_by", [table.tenantId, table.answeredBy], [memberships.tenantId, memberships.id]),
    uniqueIndex("report_remark_once").on(table.tenantId, table.reportId, table.textVersion, table.block),
    oneOf("kind_is_known", table.kind, REMARK_KINDS),
    oneOf("answer_is_known", table.answer, REMARK_ANSWERS),
    check("answer_is_whole", sql`num_nulls(${table.answer}, ${table.answerText}, ${table.answeredOn}, ${table.answeredBy}) in (0, 4)`),
  ],
);

/** Her own reaction to one version: hers until she says that it goes along. */
export const reportReactions = careSchema.table(
  "report_reaction",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    reportId: reportId(),
    textVersion: textVersion(),
    text: sealed("text").notNull(),
    /** She wants it to go along with the report. */
    goesAlong: boolean("goes_along").notNull(),
    writtenOn: civilDay("written_on").notNull(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("report_reaction", table),
    sameTenant("report_reaction_report", [table.tenantId, table.reportId], [reports.tenantId, reports.id]),
    uniqueIndex("report_reaction_once").on(table.tenantId, table.reportId, table.textVersion),
  ],
);

/** A short code of the client's own, to answer with on the coach's screen. Only its hash is kept; a handful of tries, minutes long. */
export const readingCodes = careSchema.table(
  "reading_code",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    reportId: reportId(),
    /** Hers: who made it. */
    membershipId: uuid("membership_id").$type<MembershipId>().notNull(),
    codeHash: bytes("code_hash").notNull(),
    madeAt: moment("made_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    tries: integer("tries").notNull().default(0),
    usedAt: moment("used_at"),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("reading_code", table),
    sameTenant("reading_code_report", [table.tenantId, table.reportId], [reports.tenantId, reports.id]),
    sameTenant("reading_code_membership", [table.tenantId, table.membershipId], [memberships.tenantId, memberships.id]),
    uniqueIndex("reading_code_one_per_report").on(table.tenantId, table.reportId),
    check("tries_are_few", sql`${table.tries} between 0 and 5`),
  ],
);

/** A mail that said that a report waits for her. Of one version there are two at most. */
export const reportNotices = reportsSchema.table(
  "report_notice",
  {
    tenantId: tenantId(),
    reportId: reportId(),
    textVersion: textVersion(),
    nth: integer("nth").notNull(),
    sentOn: civilDay("sent_on").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.reportId, table.textVersion, table.nth] }),
    sameTenant("report_notice_report", [table.tenantId, table.reportId], [reports.tenantId, reports.id]),
    check("two_at_most", sql`${table.nth} in (1, 2)`),
    ofTenant(),
  ],
);

/** What the client writes beforehand for the evaluation with three; the coach reads it once it is shared. */
export const evaluationPreparations = careSchema.table(
  "evaluation_preparation",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    /** Her answers, question by question. */
    content: sealed("content").notNull(),
    sharedAt: moment("shared_at"),
    version: version(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("evaluation_preparation", table),
    uniqueIndex("evaluation_preparation_once").on(table.tenantId, table.trajectoryId),
  ],
);
