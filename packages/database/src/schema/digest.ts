import type { MembershipId } from "@hervat/domain/primitives";
import { boolean, primaryKey, uuid } from "drizzle-orm/pg-core";
import { civilDay, ofTenant, sameTenant, tenantId } from "./columns.ts";
import { memberships } from "./membership.ts";
import { identitySchema } from "./schemas.ts";

/** Whether a colleague wants the mail about what is due this week, and the last day on which she got one: never two on a day. */
export const digests = identitySchema.table(
  "digest",
  {
    tenantId: tenantId(),
    membershipId: uuid("membership_id").$type<MembershipId>().notNull(),
    wanted: boolean("wanted").notNull().default(true),
    sentOn: civilDay("sent_on"),
    /** The last day on which her mail told of dossiers to erase: once a month. */
    erasuresToldOn: civilDay("erasures_told_on"),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.membershipId] }),
    sameTenant("digest_membership", [table.tenantId, table.membershipId], [memberships.tenantId, memberships.id]),
    ofTenant(),
  ],
);
