import type { MembershipId, SigningKeyId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { check, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { moment, rowId, sameTenant, tenantId, tenantRow } from "./columns.ts";
import { memberships } from "./membership.ts";
import { reportsSchema } from "./schemas.ts";

/** Keys by which a practice knows who made a report; of one that was removed it stays written who knew it, and until when. */
export const signingKeys = reportsSchema.table(
  "signing_key",
  {
    tenantId: tenantId(),
    id: rowId().$type<SigningKeyId>(),
    /** Whose it is. */
    name: text("name").notNull(),
    /** Ed25519, 32 bytes in base64; there is nothing secret in it. */
    publicKey: text("public_key").notNull(),
    /** SHA-256 of those bytes, hex. */
    fingerprint: text("fingerprint").notNull(),
    addedAt: moment("added_at").notNull(),
    addedBy: uuid("added_by").$type<MembershipId>().notNull(),
    removedAt: moment("removed_at"),
    removedBy: uuid("removed_by").$type<MembershipId>(),
  },
  (table) => [
    ...tenantRow(table),
    sameTenant("signing_key_added_by", [table.tenantId, table.addedBy], [memberships.tenantId, memberships.id]),
    sameTenant("signing_key_removed_by", [table.tenantId, table.removedBy], [memberships.tenantId, memberships.id]),
    uniqueIndex("signing_key_known").on(table.tenantId, table.fingerprint).where(sql`${table.removedAt} is null`),
    check("fingerprint_is_sha256", sql`${table.fingerprint} ~ '^[0-9a-f]{64}$'`),
    check("removed_by_somebody", sql`(${table.removedAt} is null) = (${table.removedBy} is null)`),
  ],
);
