import type { DossierHoldId, ErasureAccordId, MembershipId } from "@hervat/domain/primitives";
import { AccordWay, ErasureGround, HoldReason } from "@hervat/domain/retention";
import { sql } from "drizzle-orm";
import { boolean, check, integer, jsonb, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { civilDay, moment, ofTenant, oneOf, rowId, sameTenant, sealed, tenantId, tenantRow, word } from "./columns.ts";
import { memberships } from "./membership.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { careSchema, workSchema } from "./schemas.ts";

/** Nobody erases this dossier: a trigger keeps the row, and with it the whole erasure, for as long as it stands. */
export const dossierHolds = careSchema.table(
  "dossier_hold",
  {
    tenantId: tenantId(),
    id: rowId().$type<DossierHoldId>(),
    trajectoryId: trajectoryId(),
    reason: word("reason", HoldReason.options).notNull(),
    note: sealed("note"),
    until: civilDay("until"),
    placedBy: uuid("placed_by").$type<MembershipId>().notNull(),
    placedAt: moment("placed_at").notNull(),
    liftedBy: uuid("lifted_by").$type<MembershipId>(),
    liftedAt: moment("lifted_at"),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("dossier_hold", table),
    sameTenant("dossier_hold_by", [table.tenantId, table.placedBy], [memberships.tenantId, memberships.id]),
    sameTenant("dossier_hold_lifted_by", [table.tenantId, table.liftedBy], [memberships.tenantId, memberships.id]),
    oneOf("hold_reason_is_known", table.reason, HoldReason.options),
    check("lifted_with_its_moment", sql`(${table.liftedBy} is null) = (${table.liftedAt} is null)`),
  ],
);

/** Somebody asked that this dossier is erased; another one has not agreed yet. One at a time. */
export const erasureAccords = careSchema.table(
  "erasure_accord",
  {
    tenantId: tenantId(),
    id: rowId().$type<ErasureAccordId>(),
    trajectoryId: trajectoryId(),
    askedBy: uuid("asked_by").$type<MembershipId>().notNull(),
    askedAt: moment("asked_at").notNull(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("erasure_accord", table),
    sameTenant("erasure_accord_by", [table.tenantId, table.askedBy], [memberships.tenantId, memberships.id]),
    uniqueIndex("erasure_accord_standing").on(table.tenantId, table.trajectoryId),
  ],
);

/** That a dossier was erased, without whose: a number, kinds and counts, and who of the practice asked and agreed. Only added to. */
export const erasureCertificates = workSchema.table(
  "erasure_certificate",
  {
    tenantId: tenantId(),
    number: integer("number").notNull(),
    erasedAt: moment("erased_at").notNull(),
    ground: word("ground", ErasureGround.options).notNull(),
    way: word("way", AccordWay.options).notNull(),
    askedBy: text("asked_by").notNull(),
    askedAt: moment("asked_at").notNull(),
    agreedBy: text("agreed_by").notNull(),
    went: jsonb("went").notNull(),
    stayed: jsonb("stayed").notNull(),
    nameWent: boolean("name_went").notNull(),
    /** As the practice was called then: part of the text that was hashed. */
    practice: text("practice").notNull(),
    /** SHA-256 of the text, in hexadecimal. */
    hash: text("hash").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.number] }),
    oneOf("erasure_ground_is_known", table.ground, ErasureGround.options),
    oneOf("accord_way_is_known", table.way, AccordWay.options),
    ofTenant(),
  ],
);
