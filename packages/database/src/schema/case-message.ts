import type { CaseMessageId, MembershipId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { index, uuid } from "drizzle-orm/pg-core";
import { moment, oneOf, rowId, sameTenant, sealed, tenantId, tenantRow, word } from "./columns.ts";
import { memberships } from "./membership.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { careSchema } from "./schemas.ts";

/** A short message between the client and her coach, sealed: nobody of the employer reads it. */
export const caseMessages = careSchema.table(
  "case_message",
  {
    tenantId: tenantId(),
    id: rowId().$type<CaseMessageId>(),
    trajectoryId: trajectoryId(),
    from: word("from", ["client", "coach"]).notNull(),
    writtenBy: uuid("written_by").$type<MembershipId>().notNull(),
    text: sealed("text").notNull(),
    sentAt: moment("sent_at").notNull(),
    readAt: moment("read_at"),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("case_message", table),
    sameTenant("case_message_by", [table.tenantId, table.writtenBy], [memberships.tenantId, memberships.id]),
    index("case_message_unread").on(table.tenantId, table.trajectoryId).where(sql`${table.readAt} is null`),
    oneOf("from_is_known", table.from, ["client", "coach"]),
  ],
);
