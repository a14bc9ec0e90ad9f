import type { HandOverId, MembershipId } from "@hervat/domain/primitives";
import { HandOverReason } from "@hervat/domain/trajectory";
import { sql } from "drizzle-orm";
import { check, index, uuid } from "drizzle-orm/pg-core";
import { civilDay, moment, oneOf, rowId, sameTenant, tenantId, tenantRow, word } from "./columns.ts";
import { memberships } from "./membership.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { workSchema } from "./schemas.ts";

const KINDS = ["for-good", "stand-in"] as const;

/** Each time a case went to a colleague. A row stays: what a stand-in read, she read by it. */
export const handOvers = workSchema.table(
  "hand_over",
  {
    tenantId: tenantId(),
    id: rowId().$type<HandOverId>(),
    trajectoryId: trajectoryId(),
    kind: word("kind", KINDS).notNull(),
    from: uuid("from_membership_id").$type<MembershipId>().notNull(),
    to: uuid("to_membership_id").$type<MembershipId>().notNull(),
    reason: word("reason", HandOverReason.options).notNull(),
    firstDay: civilDay("first_day").notNull(),
    lastDay: civilDay("last_day"),
    madeBy: uuid("made_by").$type<MembershipId>().notNull(),
    madeAt: moment("made_at").notNull(),
    endedAt: moment("ended_at"),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("hand_over", table),
    sameTenant("hand_over_from", [table.tenantId, table.from], [memberships.tenantId, memberships.id]),
    sameTenant("hand_over_to", [table.tenantId, table.to], [memberships.tenantId, memberships.id]),
    sameTenant("hand_over_by", [table.tenantId, table.madeBy], [memberships.tenantId, memberships.id]),
    index("hand_over_to").on(table.tenantId, table.to),
    oneOf("kind_is_known", table.kind, KINDS),
    oneOf("reason_is_known", table.reason, HandOverReason.options),
    check("goes_to_a_colleague", sql`${table.from} <> ${table.to}`),
    check("stand_in_has_its_days", sql`(${table.kind} = 'stand-in') = (${table.lastDay} is not null)`),
    check("ends_after_it_begins", sql`${table.lastDay} is null or ${table.lastDay} >= ${table.firstDay}`),
    check("only_a_stand_in_ends", sql`${table.kind} = 'stand-in' or ${table.endedAt} is null`),
  ],
);
