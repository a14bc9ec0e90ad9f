import type { DocumentId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { check, integer, text } from "drizzle-orm/pg-core";
import { moment, rowId, sealed, tenantId, tenantRow } from "./columns.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { careSchema } from "./schemas.ts";

/** The scan of a consent that the client signed on paper: proof, and health data by what it names. */
export const consentScans = careSchema.table(
  "consent_scan",
  {
    tenantId: tenantId(),
    id: rowId().$type<DocumentId>(),
    trajectoryId: trajectoryId(),
    mediaType: text("media_type").notNull(),
    size: integer("size").notNull(),
    content: sealed("content").notNull(),
    addedAt: moment("added_at").notNull(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("consent_scan", table),
    check("media_type_is_known", sql`${table.mediaType} in ('application/pdf', 'image/jpeg', 'image/png')`),
  ],
);
