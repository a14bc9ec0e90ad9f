import type { ContactId, DoctorsQuestionId, MembershipId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { check, primaryKey, uuid } from "drizzle-orm/pg-core";
import { civilDay, moment, ofTenant, rowId, sameTenant, sealed, tenantId, tenantRow, version } from "./columns.ts";
import { contacts } from "./contact.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { careSchema } from "./schemas.ts";

/** Who without a portal stands beside a client: a fact about her health, whoever it is. */
export const caseContacts = careSchema.table(
  "case_contact",
  {
    tenantId: tenantId(),
    trajectoryId: trajectoryId(),
    contactId: uuid("contact_id").$type<ContactId>().notNull(),
    addedOn: civilDay("added_on").notNull(),
    /** The last day; the row stays, because contact moments and consents name it. */
    endedOn: civilDay("ended_on"),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.trajectoryId, table.contactId] }),
    ...ofTrajectory("case_contact", table),
    sameTenant("case_contact_contact", [table.tenantId, table.contactId], [contacts.tenantId, contacts.id]),
    ofTenant(),
  ],
);

/** What a bedrijfsarts asked about a client, with the day: a report answers it. */
export const doctorsQuestions = careSchema.table(
  "doctors_question",
  {
    tenantId: tenantId(),
    id: rowId().$type<DoctorsQuestionId>(),
    trajectoryId: trajectoryId(),
    contactId: uuid("contact_id").$type<ContactId>(),
    askedOn: civilDay("asked_on").notNull(),
    content: sealed("content").notNull(),
    recordedBy: uuid("recorded_by").$type<MembershipId>(),
    recordedAt: moment("recorded_at").notNull(),
    /** What the coach wrote back: he reads it where he asked, and she in her own portal. */
    answer: sealed("answer"),
    answeredOn: civilDay("answered_on"),
    /** When a coach had read what he asked himself; from then on it is no news. */
    seenAt: moment("seen_at"),
    version: version(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("doctors_question", table),
    sameTenant("doctors_question_contact", [table.tenantId, table.contactId], [contacts.tenantId, contacts.id]),
    check("answer_is_whole", sql`num_nulls(${table.answer}, ${table.answeredOn}) in (0, 2)`),
    check("who_answers_has_seen_it", sql`${table.answer} is null or ${table.seenAt} is not null`),
  ],
);
