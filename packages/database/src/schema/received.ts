import type { MembershipId, PlainDate, ReceivedDocumentId } from "@hervat/domain/primitives";
import { ReceivedFrom, ReceivedKind, ReceivedMediaType } from "@hervat/domain/received";
import { sql } from "drizzle-orm";
import { boolean, check, integer, uuid } from "drizzle-orm/pg-core";
import { bytes, civilDay, moment, oneOf, rowId, sameTenant, sealed, tenantId, tenantRow, word } from "./columns.ts";
import { memberships } from "./membership.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { careSchema, workSchema } from "./schemas.ts";

/** Papers that came in from elsewhere. What they are called and what they hold is sealed, whatever their kind. */
export const receivedDocuments = careSchema.table(
  "received_document",
  {
    tenantId: tenantId(),
    id: rowId().$type<ReceivedDocumentId>(),
    trajectoryId: trajectoryId(),
    kind: word("kind", ReceivedKind.options).notNull(),
    from: word("from", ReceivedFrom.options).notNull(),
    datedOn: civilDay("dated_on").notNull(),
    mediaType: word("media_type", ReceivedMediaType.options).notNull(),
    size: integer("size").notNull(),
    title: sealed("title").notNull(),
    content: sealed("content").notNull(),
    /** Null: from the bedrijfsarts himself. */
    addedBy: uuid("added_by").$type<MembershipId>(),
    addedAt: moment("added_at").notNull(),
    /** When a coach had opened what a bedrijfsarts put here; from then on it is no news. */
    seenAt: moment("seen_at"),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("received_document", table),
    sameTenant("received_document_by", [table.tenantId, table.addedBy], [memberships.tenantId, memberships.id]),
    oneOf("kind_is_known", table.kind, ReceivedKind.options),
    oneOf("from_is_known", table.from, ReceivedFrom.options),
    oneOf("media_type_is_known", table.mediaType, ReceivedMediaType.options),
    check("size_is_positive", sql`${table.size} > 0`),
  ],
);

/** The copy of such a paper that the employer's side may open: about work, agreed by the client, gone when she takes it back. */
export const sharedDocuments = workSchema.table(
  "shared_document",
  {
    tenantId: tenantId(),
    id: rowId().$type<ReceivedDocumentId>(),
    trajectoryId: trajectoryId(),
    kind: word("kind", ReceivedKind.options).notNull(),
    datedOn: civilDay("dated_on").notNull(),
    mediaType: word("media_type", ReceivedMediaType.options).notNull(),
    plainBytes: bytes("plain_bytes").notNull(),
    forManager: boolean("for_manager").notNull(),
    forHr: boolean("for_hr").notNull(),
    clientAgreedOn: civilDay("client_agreed_on").notNull().$type<PlainDate>(),
    sharedBy: uuid("shared_by").$type<MembershipId>().notNull(),
    sharedAt: moment("shared_at").notNull(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("shared_document", table),
    sameTenant("shared_document_by", [table.tenantId, table.sharedBy], [memberships.tenantId, memberships.id]),
    // Said here once more, below every rule in code: a paper about health has no row that an employer's role could read.
    check(
      "kind_is_about_work",
      sql`${table.kind} in ('problem-analysis', 'action-plan', 'action-plan-review', 'first-year-evaluation', 'current-opinion', 'final-evaluation', 'doctors-advice', 'order-letter')`,
    ),
    check("someone_may_read_it", sql`${table.forManager} or ${table.forHr}`),
  ],
);
