import type { MembershipId, ReceivedDocumentId, TrajectoryId } from "@hervat/domain/primitives";
import { ReceivedDocument, type Sharing } from "@hervat/domain/received";
import { and, desc, eq, getTableColumns, isNull, type SQL } from "drizzle-orm";
import { receivedDocuments, sharedDocuments } from "../schema/received.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";
import { insertMany } from "./insert-many.ts";
import { MOST_ROWS } from "./stored.ts";

const at = (column: "title" | "content", row: ReceivedDocumentId) => ({ table: "care.received_document", row, column });

/** Papers that came in, sealed, with whom they are opened for. */
export function receivedDocumentRepository(db: Db, sealer: Sealer) {
  const { tenant } = sealer;
  const one = (id: ReceivedDocumentId) => and(eq(receivedDocuments.tenantId, tenant), eq(receivedDocuments.id, id));
  const copy = (id: ReceivedDocumentId) => and(eq(sharedDocuments.tenantId, tenant), eq(sharedDocuments.id, id));
  const { content: _content, tenantId: _tenant, ...described } = getTableColumns(receivedDocuments);
  const selected = {
    ...described,
    forManager: sharedDocuments.forManager,
    forHr: sharedDocuments.forHr,
    clientAgreedOn: sharedDocuments.clientAgreedOn,
  };
  const rowsWhere = (where: SQL | undefined) =>
    db
      .select(selected)
      .from(receivedDocuments)
      .leftJoin(
        sharedDocuments,
        and(eq(sharedDocuments.tenantId, receivedDocuments.tenantId), eq(sharedDocuments.id, receivedDocuments.id)),
      )
      .where(where)
      .orderBy(desc(receivedDocuments.datedOn), desc(receivedDocuments.id))
      .limit(MOST_ROWS);

  function toDocument({
    forManager,
    forHr,
    clientAgreedOn,
    title,
    ...row
  }: Awaited<ReturnType<typeof rowsWhere>>[number]): ReceivedDocument {
    const readers = [...(forManager ? ["manager" as const] : []), ...(forHr ? ["hr" as const] : [])];
    const sharing = clientAgreedOn === null ? null : { with: readers, clientAgreedOn };
    return ReceivedDocument.parse({ ...row, title: sealer.openText(at("title", row.id), title), sharing });
  }

  return {
    /** The newest paper first, by the day that stands on it. */
    async ofTrajectory(trajectoryId: TrajectoryId): Promise<ReceivedDocument[]> {
      const rows = await rowsWhere(and(eq(receivedDocuments.tenantId, tenant), eq(receivedDocuments.trajectoryId, trajectoryId)));
      return rows.map(toDocument);
    },

    async find(id: ReceivedDocumentId): Promise<ReceivedDocument | undefined> {
      const [row] = await rowsWhere(one(id));
      return row && toDocument(row);
    },

    async bytes(id: ReceivedDocumentId): Promise<Uint8Array | undefined> {
      const [row] = await db.select({ content: receivedDocuments.content }).from(receivedDocuments).where(one(id));
      return row && sealer.openBytes(at("content", id), row.content);
    },

    async add({ title, sharing: _none, ...document }: ReceivedDocument, bytes: Uint8Array): Promise<void> {
      await db.insert(receivedDocuments).values({
        ...document,
        tenantId: tenant,
        title: sealer.sealText(at("title", document.id), title),
        content: sealer.sealBytes(at("content", document.id), bytes),
      });
    },

    /** Papers that are new, each with its bytes, and the copies of those that are opened for someone else. */
    async addMany(added: readonly { readonly document: ReceivedDocument; readonly bytes: Uint8Array }[]): Promise<void> {
      const rows = added.map(({ document: { title, sharing: _none, ...document }, bytes }) => ({
        ...{ ...document, tenantId: tenant },
        title: sealer.sealText(at("title", document.id), title),
        content: sealer.sealBytes(at("content", document.id), bytes),
      }));
      await insertMany(db, receivedDocuments, rows);
      const copies = added.flatMap(({ document: { id, trajectoryId, kind, datedOn, mediaType, sharing, addedBy, addedAt }, bytes }) =>
        sharing === null || addedBy === null
          ? []
          : [
              {
                ...{ tenantId: tenant, id, trajectoryId, kind, datedOn, mediaType, plainBytes: bytes },
                ...{ forManager: sharing.with.includes("manager"), forHr: sharing.with.includes("hr") },
                ...{ clientAgreedOn: sharing.clientAgreedOn, sharedBy: addedBy, sharedAt: addedAt },
              },
            ],
      );
      await insertMany(db, sharedDocuments, copies);
    },

    /** That a coach opened what a bedrijfsarts put here; the first time counts. */
    async markSeen(id: ReceivedDocumentId, seenAt: Date): Promise<void> {
      await db
        .update(receivedDocuments)
        .set({ seenAt })
        .where(and(one(id), isNull(receivedDocuments.addedBy), isNull(receivedDocuments.seenAt)));
    },

    /** The cases in which a bedrijfsarts put a paper that no coach has opened yet. */
    async waiting(ids: readonly TrajectoryId[]): Promise<TrajectoryId[]> {
      const open = and(
        eq(receivedDocuments.tenantId, tenant),
        anyOf(receivedDocuments.trajectoryId, ids),
        isNull(receivedDocuments.addedBy),
        isNull(receivedDocuments.seenAt),
      );
      const rows = await db.selectDistinct({ trajectoryId: receivedDocuments.trajectoryId }).from(receivedDocuments).where(open);
      return rows.map(({ trajectoryId }) => trajectoryId);
    },

    /** Takes the paper away, and the copy that someone else could open with it. */
    async remove(id: ReceivedDocumentId): Promise<void> {
      await db.delete(sharedDocuments).where(copy(id));
      await db.delete(receivedDocuments).where(one(id));
    },

    /** Makes the copy that they may open; one that was there before is replaced. */
    async share(
      document: ReceivedDocument,
      sharing: Sharing,
      by: { readonly sharedBy: MembershipId; readonly sharedAt: Date },
    ): Promise<void> {
      const { id, trajectoryId, kind, datedOn, mediaType } = document;
      const plainBytes = await this.bytes(id);
      if (plainBytes === undefined) throw new Error(`received document ${id} has no bytes`);
      await db.delete(sharedDocuments).where(copy(id));
      await db.insert(sharedDocuments).values({
        ...{ tenantId: tenant, id, trajectoryId, kind, datedOn, mediaType, plainBytes },
        forManager: sharing.with.includes("manager"),
        forHr: sharing.with.includes("hr"),
        clientAgreedOn: sharing.clientAgreedOn,
        ...by,
      });
    },

    async stopSharing(id: ReceivedDocumentId): Promise<void> {
      await db.delete(sharedDocuments).where(copy(id));
    },
  };
}
