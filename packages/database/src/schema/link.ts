import { LinkPurpose } from "@hervat/domain/people";
import type { LinkId, TrajectoryId } from "@hervat/domain/primitives";
import { uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytes, moment, oneOf, rowId, tenantId, tenantRow, word } from "./columns.ts";
import { ofTrajectory } from "./of-trajectory.ts";
import { identitySchema } from "./schemas.ts";

/** A link into one case for one purpose, for someone without an account. It can be used until it ends; only the hash of its token is kept. */
export const links = identitySchema.table(
  "link",
  {
    tenantId: tenantId(),
    id: rowId().$type<LinkId>(),
    purpose: word("purpose", LinkPurpose.options).notNull(),
    trajectoryId: uuid("trajectory_id").$type<TrajectoryId>().notNull(),
    tokenHash: bytes("token_hash").notNull(),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    revokedAt: moment("revoked_at"),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("link", table),
    uniqueIndex("link_token").on(table.tenantId, table.tokenHash),
    oneOf("purpose_is_known", table.purpose, LinkPurpose.options),
  ],
);
