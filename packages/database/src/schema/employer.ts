import type { EmployerId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, integer, text, uniqueIndex } from "drizzle-orm/pg-core";
import { moment, rowId, tenantId, tenantRow, version } from "./columns.ts";
import { practices } from "./practice.ts";
import { workSchema } from "./schemas.ts";

/** The orderer (opdrachtgever). Art. 35a fields may be empty until an invoice asks for them. */
export const employers = workSchema.table(
  "employer",
  {
    tenantId: tenantId(),
    id: rowId().$type<EmployerId>(),
    name: text("name").notNull(),
    legalName: text("legal_name"),
    invoiceAddress: text("invoice_address").array(),
    invoiceEmail: text("invoice_email"),
    kvkNumber: text("kvk_number"),
    oin: text("oin"),
    vatId: text("vat_id"),
    paymentTermDays: integer("payment_term_days").notNull().default(30),
    purchaseOrderRequired: boolean("purchase_order_required").notNull().default(false),
    version: version(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    ...tenantRow(table),
    foreignKey({ name: "employer_practice", columns: [table.tenantId], foreignColumns: [practices.id] }),
    uniqueIndex("employer_name").on(table.tenantId, sql`lower(${table.name})`),
    check("kvk_has_8_digits", sql`${table.kvkNumber} ~ '^[0-9]{8}$'`),
    check("oin_has_20_digits", sql`${table.oin} ~ '^[0-9]{20}$'`),
    check("payment_term_in_range", sql`${table.paymentTermDays} between 0 and 120`),
  ],
);
