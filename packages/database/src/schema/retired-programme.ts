import type { MembershipId } from "@hervat/domain/primitives";
import { text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { moment, rowId, sameTenant, tenantId, tenantRow } from "./columns.ts";
import { memberships } from "./membership.ts";
import { workSchema } from "./schemas.ts";

/** A programme that the practice offers no more, its own or one that ships: nobody begins in it, who is in it goes on. */
export const retiredProgrammes = workSchema.table(
  "retired_programme",
  {
    tenantId: tenantId(),
    id: rowId(),
    key: text("key").notNull(),
    retiredAt: moment("retired_at").notNull(),
    retiredBy: uuid("retired_by").$type<MembershipId>(),
  },
  (table) => [
    ...tenantRow(table),
    sameTenant("retired_programme_by", [table.tenantId, table.retiredBy], [memberships.tenantId, memberships.id]),
    uniqueIndex("retired_programme_key").on(table.tenantId, table.key),
  ],
);
