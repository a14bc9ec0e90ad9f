import { Language } from "@hervat/domain/people";
import type { ClientId, EmployerId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { check, foreignKey, numeric, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { civilDay, moment, ofTenant, oneOf, rowId, sameTenant, tenantId, tenantRow, version, word } from "./columns.ts";
import { employers } from "./employer.ts";
import { practices } from "./practice.ts";
import { careSchema, workSchema } from "./schemas.ts";

/** The employee as the employer knows her. What is private stands in `care.client_contact`. */
export const clients = workSchema.table(
  "client",
  {
    tenantId: tenantId(),
    id: rowId().$type<ClientId>(),
    /** The practice's own code: in file names and on invoices instead of a name. */
    code: text("code").notNull(),
    name: text("name").notNull(),
    function: text("function"),
    contractHoursPerWeek: numeric("contract_hours_per_week", { precision: 5, scale: 2, mode: "number" }),
    employerId: uuid("employer_id").$type<EmployerId>().notNull(),
    version: version(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    ...tenantRow(table),
    foreignKey({ name: "client_practice", columns: [table.tenantId], foreignColumns: [practices.id] }),
    sameTenant("client_employer", [table.tenantId, table.employerId], [employers.tenantId, employers.id]),
    uniqueIndex("client_code").on(table.tenantId, sql`lower(${table.code})`),
    check("contract_hours_in_a_week", sql`${table.contractHoursPerWeek} > 0 and ${table.contractHoursPerWeek} <= 60`),
  ],
);

/** Private contact data of the client: never for the employer. */
export const clientContacts = careSchema.table(
  "client_contact",
  {
    tenantId: tenantId(),
    clientId: uuid("client_id").$type<ClientId>().notNull(),
    privateEmail: text("private_email"),
    mobile: text("mobile"),
    birthDate: civilDay("birth_date"),
    /** The address that looked like one of work and that she wants all the same; another address is asked about anew. */
    confirmedEmail: text("confirmed_email"),
    /** In which language the practice writes to her. */
    language: word("language", Language.options).notNull().default("nl"),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.clientId] }),
    sameTenant("client_contact_client", [table.tenantId, table.clientId], [clients.tenantId, clients.id]),
    ofTenant(),
    oneOf("language_is_known", table.language, Language.options),
  ],
);
