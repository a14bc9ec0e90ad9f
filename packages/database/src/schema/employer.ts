import type { EmployerId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { check, foreignKey, jsonb, text, uniqueIndex } from "drizzle-orm/pg-core";
import { moment, rowId, tenantId, tenantRow, version } from "./columns.ts";
import { practices } from "./practice.ts";
import { workSchema } from "./schemas.ts";

/** The orderer (opdrachtgever): the name the practice calls it by, and what an invoice needs of it. */
export const employers = workSchema.table(
  "employer",
  {
    tenantId: tenantId(),
    id: rowId().$type<EmployerId>(),
    name: text("name").notNull(),
    /** Legal name, address, numbers and payment; read through the domain's schema, not granted to the manager. */
    invoicing: jsonb("invoicing").notNull(),
    version: version(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    ...tenantRow(table),
    foreignKey({ name: "employer_practice", columns: [table.tenantId], foreignColumns: [practices.id] }),
    uniqueIndex("employer_name").on(table.tenantId, sql`lower(${table.name})`),
    check("invoicing_has_legal_name", sql`${table.invoicing} ? 'legalName'`),
  ],
);
