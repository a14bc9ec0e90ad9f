import { ByHand } from "@hervat/domain/practice";
import type { MembershipId } from "@hervat/domain/primitives";
import { primaryKey, uuid } from "drizzle-orm/pg-core";
import { civilDay, ofTenant, oneOf, sameTenant, tenantId, word } from "./columns.ts";
import { memberships } from "./membership.ts";
import { identitySchema } from "./schemas.ts";

/** What somebody of the practice saw to that no program can see: the last time she said so. */
export const readinessConfirmed = identitySchema.table(
  "readiness_confirmed",
  {
    tenantId: tenantId(),
    item: word("item", ByHand.options).notNull(),
    confirmedOn: civilDay("confirmed_on").notNull(),
    confirmedBy: uuid("confirmed_by").$type<MembershipId>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.item] }),
    sameTenant("readiness_confirmed_by", [table.tenantId, table.confirmedBy], [memberships.tenantId, memberships.id]),
    oneOf("item_is_known", table.item, ByHand.options),
    ofTenant(),
  ],
);
