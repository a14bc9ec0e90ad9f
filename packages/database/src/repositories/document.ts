import { createHash } from "node:crypto";
import { type BatchId, type BatchItemId, DocumentId, type InvoiceId, type PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { BatchStanding, ReportAudience, ReportKindKey } from "@hervat/domain/reports";
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { batchItems, documents } from "../schema/batch.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";

/** A stored document without its bytes. */
export const StoredDocument = z.object({
  id: DocumentId,
  trajectoryId: TrajectoryId.nullable(),
  kind: ReportKindKey,
  audience: ReportAudience,
  standing: BatchStanding,
  reportVersionId: z.uuid().nullable(),
  invoiceId: z.uuid().nullable(),
  batchItemId: z.uuid().nullable(),
  /** Of the readable bytes, hex. */
  sha256: z.string(),
  /** Bytes. */
  size: z.int(),
  mediaType: z.string(),
  createdAt: z.date(),
  releasedAt: z.date().nullable(),
  withdrawnAt: z.date().nullable(),
});
export type StoredDocument = z.infer<typeof StoredDocument>;

/** What a new document is made of; its hash and size follow from its bytes. */
export interface NewDocument {
  readonly id: DocumentId;
  readonly trajectoryId: TrajectoryId | null;
  readonly kind: ReportKindKey;
  readonly audience: ReportAudience;
  readonly standing: BatchStanding;
  readonly reportVersionId: string | null;
  readonly invoiceId: InvoiceId | null;
  readonly batchItemId: BatchItemId | null;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly createdAt: Date;
  readonly releasedAt: Date | null;
}

const facts = {
  id: documents.id,
  trajectoryId: documents.trajectoryId,
  kind: documents.kind,
  audience: documents.audience,
  standing: documents.standing,
  reportVersionId: documents.reportVersionId,
  invoiceId: documents.invoiceId,
  batchItemId: documents.batchItemId,
  sha256: documents.sha256,
  size: documents.size,
  mediaType: documents.mediaType,
  createdAt: documents.createdAt,
  releasedAt: documents.releasedAt,
  withdrawnAt: documents.withdrawnAt,
};

/** `sealer` is null for a role that holds no key; it then reads only what was never sealed. */
export function documentRepository(db: Db, tenantId: PracticeId, sealer: Sealer | null) {
  const is = (id: DocumentId) => and(eq(documents.tenantId, tenantId), eq(documents.id, id));
  const at = (id: DocumentId) => ({ table: "reports.document", row: id, column: "sealed_bytes" });

  return {
    /**
     * Stores the one document of an item.
     *
     * @returns false when the item has its document already: the same work was done twice, and the first stays
     */
    async add(document: NewDocument): Promise<boolean> {
      const { bytes, ...columns } = document;
      const stored = isPlain(document) ? { plainBytes: bytes } : { sealedBytes: needed(sealer).sealBytes(at(document.id), bytes) };
      const added = await db
        .insert(documents)
        .values({
          ...columns,
          ...stored,
          tenantId,
          sha256: createHash("sha256").update(bytes).digest("hex"),
          size: bytes.byteLength,
        })
        .onConflictDoNothing({ target: [documents.tenantId, documents.batchItemId] })
        .returning({ id: documents.id });
      return added.length === 1;
    },

    async find(id: DocumentId): Promise<StoredDocument | undefined> {
      const [row] = await db.select(facts).from(documents).where(is(id));
      return row && StoredDocument.parse(row);
    },

    /** @throws Error when what was read is not what was stored */
    async bytes(id: DocumentId): Promise<Uint8Array | undefined> {
      // The manager's role has no grant on the sealed column, so it is named only where there is a key to open it.
      const sealedBytes = sealer === null ? sql<null>`null` : documents.sealedBytes;
      const [row] = await db
        .select({ plainBytes: documents.plainBytes, sealedBytes, sha256: documents.sha256 })
        .from(documents)
        .where(is(id));
      if (row === undefined) return undefined;
      const bytes = row.sealedBytes === null ? row.plainBytes : needed(sealer).openBytes(at(id), row.sealedBytes);
      if (bytes === null) return undefined;
      if (createHash("sha256").update(bytes).digest("hex") !== row.sha256) throw new Error(`document ${id} is not what was stored`);
      return bytes;
    },

    /** The newest first. */
    async ofTrajectory(id: TrajectoryId, limit: number): Promise<StoredDocument[]> {
      const rows = await db
        .select(facts)
        .from(documents)
        .where(and(eq(documents.tenantId, tenantId), eq(documents.trajectoryId, id)))
        .orderBy(desc(documents.createdAt))
        .limit(limit);
      return rows.map((row) => StoredDocument.parse(row));
    },

    /** In the order of the items. */
    async ofBatch(id: BatchId): Promise<StoredDocument[]> {
      const rows = await db
        .select(facts)
        .from(documents)
        .innerJoin(batchItems, and(eq(batchItems.tenantId, documents.tenantId), eq(batchItems.id, documents.batchItemId)))
        .where(and(eq(documents.tenantId, tenantId), eq(batchItems.batchId, id)))
        .orderBy(asc(batchItems.position));
      return rows.map((row) => StoredDocument.parse(row));
    },

    async ofInvoices(ids: readonly InvoiceId[]): Promise<StoredDocument[]> {
      if (ids.length === 0) return [];
      const rows = await db
        .select(facts)
        .from(documents)
        .where(and(eq(documents.tenantId, tenantId), inArray(documents.invoiceId, [...ids])))
        .orderBy(desc(documents.createdAt));
      return rows.map((row) => StoredDocument.parse(row));
    },

    /** From now on its audience may see it. */
    async release(id: DocumentId, releasedAt: Date): Promise<void> {
      await db.update(documents).set({ releasedAt }).where(is(id));
    },

    async withdraw(id: DocumentId, withdrawnAt: Date): Promise<void> {
      await db.update(documents).set({ withdrawnAt }).where(is(id));
    },
  };
}

/** Only what may leave to someone without a key is stored readable; a concept never is. */
function isPlain({ audience, standing }: Pick<NewDocument, "audience" | "standing">): boolean {
  return standing === "final" && (audience === "manager" || audience === "invoice");
}

function needed(sealer: Sealer | null): Sealer {
  if (sealer === null) throw new Error("a sealed document needs the key of its practice");
  return sealer;
}
