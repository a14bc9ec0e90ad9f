import { TalkWish } from "@hervat/domain/resumption";
import { sql } from "drizzle-orm";
import { boolean, check, integer, uniqueIndex } from "drizzle-orm/pg-core";
import { civilDay, oneOf, rowId, sealed, tenantId, tenantRow, word } from "./columns.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { careSchema } from "./schemas.ts";

/** The client's answer to the resumption plan; the last one counts. Why she wants to talk, and her words, are for her coach alone. */
export const planAnswers = careSchema.table(
  "plan_answer",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    planVersion: integer("plan_version").notNull(),
    answer: word("answer", ["agrees", "wants-to-talk"]).notNull(),
    wish: word("wish", TalkWish.options),
    words: sealed("words"),
    on: civilDay("on").notNull(),
    /** False once the plan says something else than what she answered to. */
    stands: boolean("stands").notNull(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("plan_answer", table),
    uniqueIndex("plan_answer_once").on(table.tenantId, table.trajectoryId),
    oneOf("answer_is_known", table.answer, ["agrees", "wants-to-talk"]),
    oneOf("wish_is_known", table.wish, TalkWish.options),
    check("more_only_with_a_talk", sql`${table.answer} = 'wants-to-talk' or num_nonnulls(${table.wish}, ${table.words}) = 0`),
  ],
);
