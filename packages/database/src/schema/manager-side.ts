import { NotedBy } from "@hervat/domain/intake";
import type { ContactId, FactorId, ManagerFormId, MembershipId, ResumptionStepId } from "@hervat/domain/primitives";
import { ChangeWish, ManagerForm } from "@hervat/domain/resumption";
import { sql } from "drizzle-orm";
import { check, integer, jsonb, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { civilDay, moment, ofTenant, oneOf, rowId, sameTenant, tenantId, tenantRow, version, word } from "./columns.ts";
import { contacts } from "./contact.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { resumptionSteps } from "./resumption.ts";
import { workSchema } from "./schemas.ts";

/** How often manager and employee agreed to speak. */
export const contactRhythms = workSchema.table(
  "contact_rhythm",
  {
    tenantId: tenantId(),
    trajectoryId: trajectoryId(),
    everyDays: integer("every_days").notNull(),
    /** 1 = Monday ... 7 = Sunday. */
    weekday: integer("weekday").notNull(),
    minutes: integer("minutes").notNull(),
    agreedOn: civilDay("agreed_on").notNull(),
    lastDoneOn: civilDay("last_done_on"),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.trajectoryId] }),
    ...ofTrajectory("contact_rhythm", table),
    ofTenant(),
    check("every_days_in_range", sql`${table.everyDays} between 1 and 90`),
    check("weekday_in_week", sql`${table.weekday} between 1 and 7`),
  ],
);

/** The manager's answer to a step of the plan: choices and a day, no free text. */
export const managerActions = workSchema.table(
  "manager_action",
  {
    tenantId: tenantId(),
    stepId: uuid("step_id").$type<ResumptionStepId>().notNull(),
    answer: word("answer", ["can-arrange", "wants-to-talk"]).notNull(),
    wish: word("wish", ChangeWish.options),
    on: civilDay("on").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.stepId] }),
    sameTenant("manager_action_step", [table.tenantId, table.stepId], [resumptionSteps.tenantId, resumptionSteps.id]).onDelete("cascade"),
    oneOf("answer_is_known", table.answer, ["can-arrange", "wants-to-talk"]),
    oneOf("wish_is_known", table.wish, ChangeWish.options),
    check("wish_only_with_a_talk", sql`${table.wish} is null or ${table.answer} = 'wants-to-talk'`),
    ofTenant(),
  ],
);

/** When someone on the employer's side first opened a document or a paper that was meant for him. */
export const documentReceipts = workSchema.table(
  "document_receipt",
  {
    tenantId: tenantId(),
    trajectoryId: trajectoryId(),
    /** Of a document of ours, or of a paper from elsewhere; it outlives both. */
    documentId: uuid("document_id").notNull(),
    contactId: uuid("contact_id").$type<ContactId>().notNull(),
    receivedAt: moment("received_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.documentId, table.contactId] }),
    ...ofTrajectory("document_receipt", table),
    sameTenant("document_receipt_contact", [table.tenantId, table.contactId], [contacts.tenantId, contacts.id]),
    ofTenant(),
  ],
);

/** A form that the manager was asked to fill in; it asks nothing about health. */
export const managerForms = workSchema.table(
  "manager_form",
  {
    tenantId: tenantId(),
    id: rowId().$type<ManagerFormId>(),
    trajectoryId: trajectoryId(),
    form: word("form", ManagerForm.options).notNull(),
    /** The day it was put before the manager; empty while the coach is still noting what he said. */
    askedOn: civilDay("asked_on"),
    definitionVersion: integer("definition_version").notNull().default(1),
    content: jsonb("content"),
    filledInBy: uuid("filled_in_by").$type<MembershipId>(),
    filledInAt: moment("filled_in_at"),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("manager_form", table),
    uniqueIndex("manager_intake_once").on(table.tenantId, table.trajectoryId).where(sql`${table.form} = 'manager-intake'`),
    oneOf("form_is_known", table.form, ManagerForm.options),
  ],
);

/** One answer of such a form, saved by itself: noted by the coach during a call, or written by the manager. */
export const managerFormAnswers = workSchema.table(
  "manager_form_answer",
  {
    tenantId: tenantId(),
    id: rowId(),
    formId: uuid("form_id").$type<ManagerFormId>().notNull(),
    trajectoryId: trajectoryId(),
    item: text("item").notNull(),
    value: jsonb("value").notNull(),
    notedBy: word("noted_by", NotedBy.options).notNull(),
    writtenBy: uuid("written_by").$type<MembershipId>().notNull(),
    writtenAt: moment("written_at").notNull(),
    version: version(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("manager_form_answer", table),
    sameTenant("manager_form_answer_form", [table.tenantId, table.formId], [managerForms.tenantId, managerForms.id]),
    uniqueIndex("manager_form_answer_once").on(table.tenantId, table.formId, table.item),
    oneOf("noted_by_is_known", table.notedBy, NotedBy.options),
  ],
);

/** A work factor of the four A's that the client released, item by item. */
export const releasedFactors = workSchema.table(
  "released_factor",
  {
    tenantId: tenantId(),
    factorId: uuid("factor_id").$type<FactorId>().notNull(),
    trajectoryId: trajectoryId(),
    area: word("area", ["content", "relations", "conditions", "terms"]).notNull(),
    kind: word("kind", ["bottleneck", "resource"]).notNull(),
    text: text("text").notNull(),
    releasedOn: civilDay("released_on").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.factorId] }),
    ...ofTrajectory("released_factor", table),
    ofTenant(),
    oneOf("area_is_known", table.area, ["content", "relations", "conditions", "terms"]),
    oneOf("kind_is_known", table.kind, ["bottleneck", "resource"]),
  ],
);

/** The joint part of the evaluation as the client approved it: work only, in the words of `ManagerReportView`. */
export const evaluations = workSchema.table(
  "evaluation",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    heldOn: civilDay("held_on").notNull(),
    content: jsonb("content").notNull(),
    approvedByEmployeeOn: civilDay("approved_by_employee_on").notNull(),
    approvedByManagerOn: civilDay("approved_by_manager_on"),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("evaluation", table),
    uniqueIndex("evaluation_once").on(table.tenantId, table.trajectoryId),
  ],
);
