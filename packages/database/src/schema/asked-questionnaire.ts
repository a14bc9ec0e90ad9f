import type { AskedQuestionnaireId, MembershipId } from "@hervat/domain/primitives";
import { Moment } from "@hervat/domain/programme";
import { primaryKey, uuid } from "drizzle-orm/pg-core";
import { civilDay, moment, ofTenant, oneOf, rowId, sameTenant, sealed, tenantId, tenantRow, word } from "./columns.ts";
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

/** A moment of the programme at which this client is asked nothing: her coach decided so, and it no longer waits. */
export const passedMoments = careSchema.table(
  "passed_moment",
  {
    tenantId: tenantId(),
    trajectoryId: trajectoryId(),
    moment: word("moment", Moment.options).notNull(),
    passedOn: civilDay("passed_on").notNull(),
    passedBy: uuid("passed_by").$type<MembershipId>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.trajectoryId, table.moment] }),
    ofTenant(),
    ...ofTrajectory("passed_moment", table),
    sameTenant("passed_moment_by", [table.tenantId, table.passedBy], [memberships.tenantId, memberships.id]),
    oneOf("moment_is_known", table.moment, Moment.options),
  ],
);
