import type { PersonId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { check, pgPolicy, text, uuid } from "drizzle-orm/pg-core";
import { currentTenant, currentUser, moment, oneOf } from "./columns.ts";
import { identitySchema } from "./schemas.ts";

/** A human being with a sign-in; may hold memberships in several practices, and therefore belongs to none. */
export const people = identitySchema.table(
  "person",
  {
    id: uuid("id").$type<PersonId>().primaryKey(),
    email: text("email").notNull().unique("person_email"),
    name: text("name").notNull(),
    language: text("language").notNull().default("nl"),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    check("email_is_lower_case", sql`${table.email} = lower(${table.email}) and ${table.email} like '%@%'`),
    oneOf("language_is_known", table.language, ["nl", "en"]),
    pgPolicy("seen", {
      for: "select",
      using: sql`id = ${currentUser} or exists (select 1 from identity.membership m where m.person_id = person.id and m.tenant_id = ${currentTenant})`,
    }),
    pgPolicy("made_by_self", { for: "insert", withCheck: sql`id = ${currentUser}` }),
    pgPolicy("changed_by_self", { for: "update", using: sql`id = ${currentUser}`, withCheck: sql`id = ${currentUser}` }),
  ],
);
