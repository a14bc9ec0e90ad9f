import { OutsideKind } from "@hervat/domain/people";
import type { ContactId, EmployerId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { check, foreignKey, index, text, uuid } from "drizzle-orm/pg-core";
import { moment, oneOf, rowId, sameTenant, tenantId, tenantRow, version, word } from "./columns.ts";
import { employers } from "./employer.ts";
import { practices } from "./practice.ts";
import { workSchema } from "./schemas.ts";

export const CONTACT_KINDS = ["manager", "hr", "bedrijfsarts", ...OutsideKind.options] as const;

/** Everyone whom the practice knows around its clients, with or without a sign-in. Beside whom someone stands is not written here. */
export const contacts = workSchema.table(
  "contact",
  {
    tenantId: tenantId(),
    id: rowId().$type<ContactId>(),
    kind: word("kind", CONTACT_KINDS).notNull(),
    name: text("name").notNull(),
    email: text("email"),
    phone: text("phone"),
    organisation: text("organisation"),
    employerId: uuid("employer_id").$type<EmployerId>(),
    createdAt: moment("created_at").notNull(),
    version: version(),
  },
  (table) => [
    ...tenantRow(table),
    foreignKey({ name: "contact_practice", columns: [table.tenantId], foreignColumns: [practices.id] }),
    sameTenant("contact_employer", [table.tenantId, table.employerId], [employers.tenantId, employers.id]),
    index("contact_email").on(table.tenantId, table.kind, table.email),
    oneOf("kind_is_known", table.kind, CONTACT_KINDS),
    check("email_is_lower_case", sql`${table.email} = lower(${table.email})`),
    check("manager_has_employer", sql`${table.kind} not in ('manager', 'hr') or ${table.employerId} is not null`),
  ],
);
