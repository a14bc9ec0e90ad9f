import type { InvoiceId, MembershipId } from "@hervat/domain/primitives";
import { index, uuid } from "drizzle-orm/pg-core";
import { moment, rowId, sameTenant, tenantId, tenantRow } from "./columns.ts";
import { invoices } from "./invoice.ts";
import { memberships } from "./membership.ts";
import { billingSchema } from "./schemas.ts";

/** A mail that asked to pay an invoice. */
export const paymentReminders = billingSchema.table(
  "payment_reminder",
  {
    tenantId: tenantId(),
    id: rowId(),
    invoiceId: uuid("invoice_id").$type<InvoiceId>().notNull(),
    sentAt: moment("sent_at").notNull(),
    sentBy: uuid("sent_by").$type<MembershipId>().notNull(),
  },
  (table) => [
    ...tenantRow(table),
    sameTenant("payment_reminder_invoice", [table.tenantId, table.invoiceId], [invoices.tenantId, invoices.id]),
    sameTenant("payment_reminder_sent_by", [table.tenantId, table.sentBy], [memberships.tenantId, memberships.id]),
    index("payment_reminder_invoice").on(table.tenantId, table.invoiceId, table.sentAt),
  ],
);
