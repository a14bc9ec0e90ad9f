import type { ClosedPeriodId, InvoiceId, PauseId, SessionId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { check, integer, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { civilDay, ofTenant, rowId, sameTenant, sealed, tenantId, tenantRow, version } from "./columns.ts";
import { invoices } from "./invoice.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { billingSchema, careSchema, workSchema } from "./schemas.ts";
import { sessions } from "./session.ts";

/** Days on which the practice is closed: a series skips them. */
export const closedPeriods = workSchema.table(
  "closed_period",
  {
    tenantId: tenantId(),
    id: rowId().$type<ClosedPeriodId>(),
    firstDay: civilDay("first_day").notNull(),
    lastDay: civilDay("last_day").notNull(),
    name: text("name").notNull(),
  },
  (table) => [...tenantRow(table), check("last_not_before_first", sql`${table.firstDay} <= ${table.lastDay}`)],
);

/** Why guidance rests, for planning: never for the employer. */
export const pauses = careSchema.table(
  "pause",
  {
    tenantId: tenantId(),
    id: rowId().$type<PauseId>(),
    trajectoryId: trajectoryId(),
    firstDay: civilDay("first_day").notNull(),
    untilDay: civilDay("until_day"),
    reason: sealed("reason").notNull(),
    endedOn: civilDay("ended_on"),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("pause", table),
    uniqueIndex("pause_once_at_a_time").on(table.tenantId, table.trajectoryId).where(sql`${table.endedOn} is null`),
  ],
);

/** What the time of one trajectory costs beside its fixed price; null is not charged. Whole cents without VAT. */
export const timePrices = billingSchema.table(
  "time_price",
  {
    tenantId: tenantId(),
    trajectoryId: trajectoryId(),
    sessionCents: integer("session_cents"),
    reservedCents: integer("reserved_cents"),
    kilometreCents: integer("kilometre_cents"),
    version: version(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.trajectoryId] }),
    ...ofTrajectory("time_price", table),
    check("prices_not_negative", sql`least(${table.sessionCents}, ${table.reservedCents}, ${table.kilometreCents}) >= 0`),
    ofTenant(),
  ],
);

/** Which talks an invoice already charges, so that none is charged twice. A concept that goes gives them back. */
export const invoicedSessions = billingSchema.table(
  "invoiced_session",
  {
    tenantId: tenantId(),
    sessionId: uuid("session_id").$type<SessionId>().notNull(),
    invoiceId: uuid("invoice_id").$type<InvoiceId>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.sessionId] }),
    sameTenant("invoiced_session_session", [table.tenantId, table.sessionId], [sessions.tenantId, sessions.id]),
    sameTenant("invoiced_session_invoice", [table.tenantId, table.invoiceId], [invoices.tenantId, invoices.id]).onDelete("cascade"),
    ofTenant(),
  ],
);
