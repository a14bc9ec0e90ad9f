import type { AskedQuestionnaireId, MembershipId } from "@hervat/domain/primitives";
import { uuid } from "drizzle-orm/pg-core";
import { civilDay, moment, rowId, sameTenant, sealed, tenantId, tenantRow } from "./columns.ts";
import { memberships } from "./membership.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { careSchema } from "./schemas.ts";

/** A questionnaire that a coach asked of a client; which one, and what she answered, is sealed. */
export const askedQuestionnaires = careSchema.table(
  "asked_questionnaire",
  {
    tenantId: tenantId(),
    id: rowId().$type<AskedQuestionnaireId>(),
    trajectoryId: trajectoryId(),
    content: sealed("content").notNull(),
    askedOn: civilDay("asked_on").notNull(),
    askedBy: uuid("asked_by").$type<MembershipId>().notNull(),
    /** When she sent it to her coach; empty while it waits. */
    finishedAt: moment("finished_at"),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("asked_questionnaire", table),
    sameTenant("asked_questionnaire_by", [table.tenantId, table.askedBy], [memberships.tenantId, memberships.id]),
  ],
);
