import type { DossierRequestId, MembershipId } from "@hervat/domain/primitives";
import { DossierRequest, RequestKind } from "@hervat/domain/requests";
import { sql } from "drizzle-orm";
import { check, primaryKey, uuid } from "drizzle-orm/pg-core";
import { civilDay, moment, ofTenant, oneOf, rowId, sameTenant, sealed, tenantId, tenantRow, version, word } from "./columns.ts";
import { memberships } from "./membership.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { careSchema, workSchema } from "./schemas.ts";

const STATES = DossierRequest.shape.state.options;

/** That a client asked something about her own dossier, and the clock of it: what the practice must be able to show later. */
export const dossierRequests = workSchema.table(
  "dossier_request",
  {
    tenantId: tenantId(),
    id: rowId().$type<DossierRequestId>(),
    trajectoryId: trajectoryId(),
    kind: word("kind", RequestKind.options).notNull(),
    askedOn: civilDay("asked_on").notNull(),
    dueOn: civilDay("due_on").notNull(),
    extendedOn: civilDay("extended_on"),
    state: word("state", STATES).notNull(),
    endedOn: civilDay("ended_on"),
    endedBy: uuid("ended_by").$type<MembershipId>(),
    version: version(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("dossier_request", table),
    sameTenant("dossier_request_ended_by", [table.tenantId, table.endedBy], [memberships.tenantId, memberships.id]),
    oneOf("kind_is_known", table.kind, RequestKind.options),
    oneOf("state_is_known", table.state, STATES),
    check("ended_with_its_day", sql`(${table.state} = 'open') = (${table.endedOn} is null)`),
    check("due_after_asked", sql`${table.dueOn} >= ${table.askedOn}`),
  ],
);

/** What she wrote, and what she was answered. It goes with the dossier when that is erased; the clock stays. */
export const dossierRequestTexts = careSchema.table(
  "dossier_request_text",
  {
    tenantId: tenantId(),
    requestId: uuid("request_id").$type<DossierRequestId>().notNull(),
    trajectoryId: trajectoryId(),
    question: sealed("question"),
    answer: sealed("answer"),
    changedAt: moment("changed_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.requestId] }),
    ...ofTrajectory("dossier_request_text", table),
    sameTenant("dossier_request_text_request", [table.tenantId, table.requestId], [dossierRequests.tenantId, dossierRequests.id]),
    ofTenant(),
  ],
);
