import type { EmployerId, InvoiceId, TrajectoryId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, numeric, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { civilDay, moment, ofTenant, oneOf, rowId, sameTenant, tenantId, tenantRow, version } from "./columns.ts";
import { employers } from "./employer.ts";
import { billingSchema } from "./schemas.ts";
import { trajectories } from "./trajectory.ts";

export const INVOICE_STATUSES = ["concept", "issued", "sent", "paid", "credited"] as const;
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

/** Amounts are whole euro cents. A concept has no number; an issued invoice keeps what it says for ever. */
export const invoices = billingSchema.table(
  "invoice",
  {
    tenantId: tenantId(),
    id: rowId().$type<InvoiceId>(),
    employerId: uuid("employer_id").$type<EmployerId>().notNull(),
    trajectoryId: uuid("trajectory_id").$type<TrajectoryId>(),
    type: text("type", { enum: ["invoice", "credit-note"] }).notNull(),
    status: text("status", { enum: INVOICE_STATUSES }).notNull(),
    series: text("series"),
    year: integer("year"),
    sequence: integer("sequence"),
    number: text("number"),
    issuedOn: civilDay("issued_on"),
    dueOn: civilDay("due_on"),
    paymentTermDays: integer("payment_term_days").notNull(),
    creditsInvoiceId: uuid("credits_invoice_id").$type<InvoiceId>(),
    /** The customer's name, address and numbers as they stood at issue. */
    customer: jsonb("customer").notNull(),
    purchaseOrder: text("purchase_order"),
    dossierReference: text("dossier_reference").notNull(),
    serviceFrom: civilDay("service_from"),
    serviceTo: civilDay("service_to"),
    netCents: integer("net_cents").notNull(),
    vatCents: integer("vat_cents").notNull(),
    grossCents: integer("gross_cents").notNull(),
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
    oneOf("type_is_known", table.type, ["invoice", "credit-note"]),
    oneOf("status_is_known", table.status, INVOICE_STATUSES),
    check(
      "issued_has_number",
      sql`(${table.status} = 'concept') = (${table.number} is null) and num_nulls(${table.series}, ${table.year}, ${table.sequence}, ${table.number}, ${table.issuedOn}) in (0, 5)`,
    ),
    check("credit_note_names_invoice", sql`(${table.type} = 'credit-note') = (${table.creditsInvoiceId} is not null)`),
    check("gross_is_net_and_vat", sql`${table.grossCents} = ${table.netCents} + ${table.vatCents}`),
    check("service_period_in_order", sql`${table.serviceTo} >= ${table.serviceFrom}`),
  ],
);

export const invoiceLines = billingSchema.table(
  "invoice_line",
  {
    tenantId: tenantId(),
    invoiceId: uuid("invoice_id").$type<InvoiceId>().notNull(),
    position: integer("position").notNull(),
    description: text("description").notNull(),
    quantity: numeric("quantity", { precision: 12, scale: 3, mode: "number" }).notNull(),
    unit: text("unit").notNull(),
    unitPriceCents: integer("unit_price_cents").notNull(),
    netCents: integer("net_cents").notNull(),
    /** Basis points: 2100 is 21 %. */
    vatRate: integer("vat_rate").notNull(),
    vatTreatment: text("vat_treatment", { enum: VAT_TREATMENTS }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.invoiceId, table.position] }),
    sameTenant("invoice_line_invoice", [table.tenantId, table.invoiceId], [invoices.tenantId, invoices.id]),
    oneOf("vat_treatment_is_known", table.vatTreatment, VAT_TREATMENTS),
    check("rate_in_range", sql`${table.vatRate} between 0 and 10000`),
    ofTenant(),
  ],
);

export const payments = billingSchema.table(
  "payment",
  {
    tenantId: tenantId(),
    id: rowId(),
    invoiceId: uuid("invoice_id").$type<InvoiceId>().notNull(),
    paidOn: civilDay("paid_on").notNull(),
    amountCents: integer("amount_cents").notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    ...tenantRow(table),
    sameTenant("payment_invoice", [table.tenantId, table.invoiceId], [invoices.tenantId, invoices.id]),
    index("payment_invoice").on(table.tenantId, table.invoiceId),
  ],
);
