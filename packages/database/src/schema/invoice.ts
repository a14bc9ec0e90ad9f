import { type InvoiceNumber, LineUnit } from "@hervat/domain/invoicing";
import type { EmployerId, InvoiceId, TrajectoryId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { civilDay, moment, ofTenant, oneOf, rowId, sameTenant, tenantId, tenantRow, version, word } from "./columns.ts";
import { employers } from "./employer.ts";
import { billingSchema } from "./schemas.ts";
import { trajectories } from "./trajectory.ts";

export const INVOICE_STATUSES = ["concept", "issued", "credited", "credit-note"] as const;
export const VAT_TREATMENTS = ["standard", "exempt", "reverse-charge", "outside-scope"] as const;

/** The last number given out, per practice, series and year. Raised in the transaction that issues, so no number is ever lost. */
export const series = billingSchema.table(
  "series",
  { tenantId: tenantId(), series: text("series").notNull(), year: integer("year").notNull(), last: integer("last").notNull() },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.series, table.year] }),
    ofTenant(),
    check("last_is_positive", sql`${table.last} > 0`),
  ],
);

/** A concept has no number; an issued invoice keeps what it says for ever: a trigger lets only sending and crediting through. */
export const invoices = billingSchema.table(
  "invoice",
  {
    tenantId: tenantId(),
    id: rowId().$type<InvoiceId>(),
    employerId: uuid("employer_id").$type<EmployerId>().notNull(),
    trajectoryId: uuid("trajectory_id").$type<TrajectoryId>(),
    status: word("status", INVOICE_STATUSES).notNull(),
    dossierReference: text("dossier_reference").notNull(),
    purchaseOrder: text("purchase_order"),
    servicePeriod: jsonb("service_period"),
    series: text("series"),
    year: integer("year"),
    sequence: integer("sequence"),
    number: text("number").$type<InvoiceNumber>(),
    issuedOn: civilDay("issued_on"),
    dueOn: civilDay("due_on"),
    paymentTermDays: integer("payment_term_days"),
    /** Both parties as they were on the day of issue. */
    seller: jsonb("seller"),
    customer: jsonb("customer"),
    creditsInvoiceId: uuid("credits_invoice_id").$type<InvoiceId>(),
    sentOn: civilDay("sent_on"),
    version: version(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    ...tenantRow(table),
    sameTenant("invoice_employer", [table.tenantId, table.employerId], [employers.tenantId, employers.id]),
    sameTenant("invoice_trajectory", [table.tenantId, table.trajectoryId], [trajectories.tenantId, trajectories.id]),
    sameTenant("invoice_credits", [table.tenantId, table.creditsInvoiceId], [table.tenantId, table.id]),
    index("invoice_trajectory").on(table.tenantId, table.trajectoryId),
    uniqueIndex("invoice_sequence").on(table.tenantId, table.series, table.year, table.sequence),
    uniqueIndex("invoice_number").on(table.tenantId, table.number),
    uniqueIndex("invoice_credited_once").on(table.tenantId, table.creditsInvoiceId),
    oneOf("status_is_known", table.status, INVOICE_STATUSES),
    check(
      "issued_is_whole",
      sql`num_nonnulls(${table.series}, ${table.year}, ${table.sequence}, ${table.number}, ${table.issuedOn}, ${table.paymentTermDays}, ${table.seller}, ${table.customer}) = case ${table.status} when 'concept' then 0 else 8 end`,
    ),
    check("due_when_to_be_paid", sql`(${table.status} in ('issued', 'credited')) = (${table.dueOn} is not null)`),
    check("credit_note_names_invoice", sql`(${table.status} = 'credit-note') = (${table.creditsInvoiceId} is not null)`),
  ],
);

export const invoiceLines = billingSchema.table(
  "invoice_line",
  {
    tenantId: tenantId(),
    invoiceId: uuid("invoice_id").$type<InvoiceId>().notNull(),
    position: integer("position").notNull(),
    description: text("description").notNull(),
    /** Hundredths of the unit. */
    quantityHundredths: integer("quantity_hundredths").notNull(),
    unit: word("unit", LineUnit.options).notNull(),
    unitPriceCents: integer("unit_price_cents").notNull(),
    vatTreatment: word("vat_treatment", VAT_TREATMENTS).notNull(),
    /** Basis points: 2100 is 21 %. */
    vatRate: integer("vat_rate"),
    vatReason: text("vat_reason"),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.invoiceId, table.position] }),
    sameTenant("invoice_line_invoice", [table.tenantId, table.invoiceId], [invoices.tenantId, invoices.id]),
    oneOf("unit_is_known", table.unit, LineUnit.options),
    oneOf("vat_treatment_is_known", table.vatTreatment, VAT_TREATMENTS),
    check(
      "rate_or_reason",
      sql`case ${table.vatTreatment} when 'standard' then ${table.vatRate} between 0 and 10000 and ${table.vatReason} is null else ${table.vatRate} is null and ${table.vatReason} is not null end`,
    ),
    ofTenant(),
  ],
);

/** Money that came in; a payment back is negative. */
export const payments = billingSchema.table(
  "payment",
  {
    tenantId: tenantId(),
    id: rowId(),
    invoiceId: uuid("invoice_id").$type<InvoiceId>().notNull(),
    receivedOn: civilDay("received_on").notNull(),
    amountCents: integer("amount_cents").notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    ...tenantRow(table),
    sameTenant("payment_invoice", [table.tenantId, table.invoiceId], [invoices.tenantId, invoices.id]),
    index("payment_invoice").on(table.tenantId, table.invoiceId),
  ],
);
