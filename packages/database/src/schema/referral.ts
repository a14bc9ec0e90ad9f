import type { LinkId, MembershipId, OfferId } from "@hervat/domain/primitives";
import { OfferEventKind, ReturnGoal } from "@hervat/domain/referral";
import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { civilDay, moment, ofTenant, oneOf, rowId, sameTenant, sealed, tenantId, tenantRow, version, word } from "./columns.ts";
import { links } from "./link.ts";
import { memberships } from "./membership.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { billingSchema, workSchema } from "./schemas.ts";

export const OFFER_STATUSES = ["concept", "sent", "question", "accepted", "withdrawn"] as const;

/** What was ordered, and by whom. A change is another row: what stood before stays, and of two changes at once one comes second. */
export const assignments = workSchema.table(
  "assignment",
  {
    tenantId: tenantId(),
    trajectoryId: trajectoryId(),
    number: integer("number").notNull(),
    /** Name, function and how to reach the person who orders; read through the domain's schema. */
    orderer: jsonb("orderer"),
    orderReference: text("order_reference"),
    payer: jsonb("payer").notNull(),
    goal: word("goal", ReturnGoal.options).notNull(),
    goalOn: civilDay("goal_on").notNull(),
    recordedAt: moment("recorded_at").notNull(),
    recordedBy: uuid("recorded_by").$type<MembershipId>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.trajectoryId, table.number] }),
    ofTenant(),
    ...ofTrajectory("assignment", table),
    sameTenant("assignment_by", [table.tenantId, table.recordedBy], [memberships.tenantId, memberships.id]),
    check("number_is_positive", sql`${table.number} > 0`),
    oneOf("goal_is_known", table.goal, ReturnGoal.options),
  ],
);

/** An offer. What left keeps its text and both parties; its course stands in `offer_event`. */
export const offers = billingSchema.table(
  "offer",
  {
    tenantId: tenantId(),
    id: rowId().$type<OfferId>(),
    trajectoryId: trajectoryId(),
    number: integer("number").notNull(),
    dossierReference: text("dossier_reference").notNull(),
    status: word("status", OFFER_STATUSES).notNull(),
    content: jsonb("content").notNull(),
    /** Parties, addressee, dates and link of the day it left. */
    sending: jsonb("sending"),
    /** The newest link; the older ones no longer open. */
    linkId: uuid("link_id").$type<LinkId>(),
    /** What the employer filled in when accepting. */
    answer: jsonb("answer"),
    acceptedOn: civilDay("accepted_on"),
    takenOverOn: civilDay("taken_over_on"),
    withdrawnOn: civilDay("withdrawn_on"),
    version: version(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("offer", table),
    sameTenant("offer_link", [table.tenantId, table.linkId], [links.tenantId, links.id]),
    uniqueIndex("offer_number").on(table.tenantId, table.trajectoryId, table.number),
    index("offer_link").on(table.tenantId, table.linkId),
    oneOf("status_is_known", table.status, OFFER_STATUSES),
    check("concept_did_not_leave", sql`(${table.status} = 'concept') = (${table.sending} is null)`),
    check("left_by_link", sql`(${table.sending} is null) = (${table.linkId} is null)`),
    check(
      "accepted_has_day_and_answer",
      sql`(${table.status} = 'accepted') = (${table.acceptedOn} is not null) and (${table.status} = 'accepted') = (${table.answer} is not null)`,
    ),
    check("taken_over_was_accepted", sql`${table.takenOverOn} is null or ${table.status} = 'accepted'`),
    check("withdrawn_has_its_day", sql`(${table.status} = 'withdrawn') = (${table.withdrawnOn} is not null)`),
  ],
);

/** What happened to an offer, only added to. What the employer wrote is sealed: she may have written more than she should. */
export const offerEvents = billingSchema.table(
  "offer_event",
  {
    tenantId: tenantId(),
    id: rowId(),
    offerId: uuid("offer_id").$type<OfferId>().notNull(),
    kind: word("kind", OfferEventKind.options).notNull(),
    at: moment("at").notNull(),
    /** Who at the employer; null for what the practice did. */
    name: text("name"),
    by: uuid("by").$type<MembershipId>(),
    text: sealed("text"),
  },
  (table) => [
    ...tenantRow(table),
    sameTenant("offer_event_offer", [table.tenantId, table.offerId], [offers.tenantId, offers.id]),
    sameTenant("offer_event_by", [table.tenantId, table.by], [memberships.tenantId, memberships.id]),
    index("offer_event_offer").on(table.tenantId, table.offerId),
    oneOf("kind_is_known", table.kind, OfferEventKind.options),
  ],
);
