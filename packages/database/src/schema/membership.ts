import { Role } from "@hervat/domain/people";
import type { ClientId, ContactId, MembershipId, PersonId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, index, pgPolicy, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { clients } from "./client.ts";
import { bytes, currentTenant, currentUser, moment, ofTenant, oneOf, rowId, sameTenant, tenantId, word } from "./columns.ts";
import { contacts } from "./contact.ts";
import { people } from "./person.ts";
import { practices } from "./practice.ts";
import { identitySchema } from "./schemas.ts";

const ROLES = Role.options;

/** One person in one role at one practice. It ends, it is never deleted. */
export const memberships = identitySchema.table(
  "membership",
  {
    tenantId: tenantId(),
    id: rowId().$type<MembershipId>(),
    personId: uuid("person_id").$type<PersonId>().notNull(),
    role: word("role", ROLES).notNull(),
    contactId: uuid("contact_id").$type<ContactId>(),
    clientId: uuid("client_id").$type<ClientId>(),
    /** How she signs her reports, and where she is reached. */
    title: text("title"),
    phone: text("phone"),
    /** A client who wants to see one thing at a time. */
    calm: boolean("calm").notNull().default(false),
    createdAt: moment("created_at").notNull(),
    endedAt: moment("ended_at"),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    foreignKey({ name: "membership_practice", columns: [table.tenantId], foreignColumns: [practices.id] }),
    foreignKey({ name: "membership_person", columns: [table.personId], foreignColumns: [people.id] }),
    sameTenant("membership_contact", [table.tenantId, table.contactId], [contacts.tenantId, contacts.id]),
    sameTenant("membership_client", [table.tenantId, table.clientId], [clients.tenantId, clients.id]),
    index("membership_person").on(table.personId),
    uniqueIndex("membership_client_once")
      .on(table.tenantId, table.clientId)
      .where(sql`${table.endedAt} is null and ${table.clientId} is not null`),
    uniqueIndex("membership_once")
      .on(table.tenantId, table.personId, table.role)
      .where(sql`${table.endedAt} is null and ${table.clientId} is null`),
    oneOf("role_is_known", table.role, ROLES),
    check("contact_of_manager_and_hr", sql`(${table.role} in ('manager', 'hr')) = (${table.contactId} is not null)`),
    check("client_of_client", sql`${table.role} = 'client' or ${table.clientId} is null`),
    pgPolicy("seen", { for: "select", using: sql`person_id = ${currentUser} or tenant_id = ${currentTenant}` }),
    pgPolicy("given_by_practice", { for: "insert", withCheck: sql`tenant_id = ${currentTenant}` }),
    pgPolicy("changed_by_practice", {
      for: "update",
      using: sql`tenant_id = ${currentTenant}`,
      withCheck: sql`tenant_id = ${currentTenant}`,
    }),
  ],
);

/** A one-time link into one role of one practice; only the hash of its token is kept. */
export const invitations = identitySchema.table(
  "invitation",
  {
    tenantId: tenantId(),
    id: rowId(),
    tokenHash: bytes("token_hash").notNull(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    role: word("role", ROLES).notNull(),
    contactId: uuid("contact_id").$type<ContactId>(),
    clientId: uuid("client_id").$type<ClientId>(),
    invitedBy: uuid("invited_by").$type<MembershipId>(),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
    withdrawnAt: moment("withdrawn_at"),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.id] }),
    uniqueIndex("invitation_token").on(table.tenantId, table.tokenHash),
    foreignKey({ name: "invitation_practice", columns: [table.tenantId], foreignColumns: [practices.id] }),
    sameTenant("invitation_contact", [table.tenantId, table.contactId], [contacts.tenantId, contacts.id]),
    sameTenant("invitation_client", [table.tenantId, table.clientId], [clients.tenantId, clients.id]),
    sameTenant("invitation_by", [table.tenantId, table.invitedBy], [memberships.tenantId, memberships.id]),
    oneOf("role_is_known", table.role, ROLES),
    check("email_is_lower_case", sql`${table.email} = lower(${table.email})`),
    check("contact_of_manager_and_hr", sql`(${table.role} in ('manager', 'hr')) = (${table.contactId} is not null)`),
    check("client_of_client", sql`${table.role} = 'client' or ${table.clientId} is null`),
    ofTenant(),
  ],
);
