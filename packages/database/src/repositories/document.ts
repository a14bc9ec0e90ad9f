import { createHash } from "node:crypto";
import type { BatchId, BatchItemId, ContactId, DocumentId, InvoiceId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import type { ReportAudience, ReportKindKey } from "@hervat/domain/reports";
import { and, asc, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { batchItems, documents } from "../schema/batch.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";
import { MOST_ROWS } from "./stored.ts";

/** All about a document but its bytes. */
export interface DocumentRecord {
  readonly id: DocumentId;
  readonly trajectoryId: TrajectoryId | null;
  readonly kind: ReportKindKey;
  readonly audience: ReportAudience;
  readonly standing: "concept" | "final";
  readonly reportVersionId: string | null;
  readonly invoiceId: InvoiceId | null;
  readonly batchItemId: BatchItemId | null;
  readonly mediaType: string;
  /** SHA-256 of the readable bytes, hex. */
  readonly sha256: string;
  readonly size: number;
  readonly createdAt: Date;
  readonly releasedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

export type NewDocument = Omit<DocumentRecord, "sha256" | "size" | "withdrawnAt"> & {
  /** Which version of which plugin made it; left out where it was made elsewhere. */
  readonly madeBy?: { readonly pluginId: string; readonly pluginVersion: string };
};

/** The stored bytes are not the ones that were written. */
export class DocumentDamagedError extends Error {
  constructor(id: DocumentId) {
    super(`document ${id} is not what was stored`);
    this.name = "DocumentDamagedError";
  }
}

const bytesAt = (row: DocumentId) => ({ table: "reports.document", row, column: "sealed_bytes" });

/** Readable is only what may leave to someone without a key: a concept may hold what the client has not agreed to yet. */
function isSealed({ audience, standing }: Pick<NewDocument, "audience" | "standing">): boolean {
  return standing === "concept" || audience === "bedrijfsarts" || audience === "client";
}

/** Documents and their bytes. Without a sealer (the manager's role) the sealed ones stay shut. */
export function documentRepository(db: Db, tenant: PracticeId, sealer?: Sealer) {
  const own = eq(documents.tenantId, tenant);
  const original = and(isNotNull(documents.invoiceId), eq(documents.standing, "final"), isNull(documents.batchItemId));
  return {
    /** @returns false when the item has a document already: then nothing was written. */
    async add({ madeBy, ...document }: NewDocument, bytes: Uint8Array): Promise<boolean> {
      const sealed = isSealed(document);
      if (sealed && sealer === undefined) throw new Error("this document needs a sealer");
      const added = await db
        .insert(documents)
        .values({
          ...document,
          ...madeBy,
          tenantId: tenant,
          sha256: sha256(bytes),
          size: bytes.length,
          plainBytes: sealed ? null : bytes,
          sealedBytes: sealed && sealer ? sealer.sealBytes(bytesAt(document.id), bytes) : null,
        })
        .onConflictDoNothing({ target: [documents.tenantId, documents.batchItemId] })
        .returning({ id: documents.id });
      return added.length === 1;
    },

    /**
     * The one printing of an issued invoice: of two that are made at once, one is kept.
     *
     * @returns false when there was one already: then nothing was written
     */
    async addOriginal({ madeBy, ...document }: NewDocument & { readonly invoiceId: InvoiceId }, bytes: Uint8Array): Promise<boolean> {
      const { audience, batchItemId, standing } = document;
      if (audience !== "invoice" || batchItemId !== null || standing !== "final") throw new Error("not the original of an invoice");
      const added = await db
        .insert(documents)
        .values({
          ...document,
          ...madeBy,
          tenantId: tenant,
          sha256: sha256(bytes),
          size: bytes.length,
          plainBytes: bytes,
          sealedBytes: null,
        })
        .onConflictDoNothing()
        .returning({ id: documents.id });
      return added.length === 1;
    },

    /** Columns that every role with a grant on documents may read; of what is not listed there the manager's role knows nothing. */
    async find(id: DocumentId): Promise<ManagerDocument | undefined> {
      const [row] = await db
        .select(managerColumns)
        .from(documents)
        .where(and(own, eq(documents.id, id)));
      return row;
    },

    async ofTrajectory(trajectoryId: TrajectoryId): Promise<ManagerDocument[]> {
      return db
        .select(managerColumns)
        .from(documents)
        .where(and(own, eq(documents.trajectoryId, trajectoryId)))
        .orderBy(desc(documents.createdAt))
        .limit(MOST_ROWS);
    },

    async facts(ids: readonly DocumentId[]): Promise<DocumentRecord[]> {
      return db
        .select(columns)
        .from(documents)
        .where(and(own, inArray(documents.id, [...ids])))
        .limit(MOST_ROWS);
    },

    /** The documents of a batch in the order of its items. */
    async ofBatch(batchId: BatchId): Promise<DocumentRecord[]> {
      return db
        .select(columns)
        .from(documents)
        .innerJoin(batchItems, and(eq(batchItems.tenantId, documents.tenantId), eq(batchItems.id, documents.batchItemId)))
        .where(and(own, eq(batchItems.batchId, batchId)))
        .orderBy(asc(batchItems.position))
        .limit(MOST_ROWS);
    },

    /** The one printing of an issued invoice. */
    async ofInvoice(invoiceId: InvoiceId): Promise<DocumentRecord | undefined> {
      const [row] = await db
        .select(columns)
        .from(documents)
        .where(and(own, eq(documents.invoiceId, invoiceId), original));
      return row;
    },

    /** Which of these issued invoices are printed already, with their documents. */
    async ofInvoices(ids: readonly InvoiceId[]): Promise<Map<InvoiceId, DocumentId>> {
      const rows = await db
        .select({ id: documents.id, invoiceId: documents.invoiceId })
        .from(documents)
        .where(and(own, anyOf(documents.invoiceId, ids), original));
      return new Map(rows.flatMap(({ id, invoiceId }) => (invoiceId === null ? [] : [[invoiceId, id]])));
    },

    /** The first document that was made of this version to leave. */
    async ofReportVersion(reportVersionId: string): Promise<DocumentRecord | undefined> {
      const [row] = await db
        .select(columns)
        .from(documents)
        .where(and(own, eq(documents.reportVersionId, reportVersionId), eq(documents.standing, "final")))
        .orderBy(asc(documents.createdAt))
        .limit(1);
      return row;
    },

    /** @throws CannotOpenError, DocumentDamagedError */
    async bytes(id: DocumentId): Promise<Uint8Array | undefined> {
      const shut = sealer === undefined ? {} : { sealedBytes: documents.sealedBytes };
      const [row] = await db
        .select({ plainBytes: documents.plainBytes, sha256: documents.sha256, ...shut })
        .from(documents)
        .where(and(own, eq(documents.id, id)));
      if (row === undefined) return undefined;
      const sealedBytes = "sealedBytes" in row ? row.sealedBytes : null;
      const bytes = sealedBytes && sealer ? sealer.openBytes(bytesAt(id), sealedBytes) : row.plainBytes;
      if (bytes === null || sha256(bytes) !== row.sha256) throw new DocumentDamagedError(id);
      return bytes;
    },

    async release(ids: readonly DocumentId[], at: Date): Promise<void> {
      await db
        .update(documents)
        .set({ releasedAt: at })
        .where(and(own, inArray(documents.id, [...ids])));
    },

    /** For whom at the employer the documents of this version are; null where nobody was named. */
    async readersOf(reportVersionId: string): Promise<readonly ContactId[] | null> {
      const [row] = await db
        .select({ readers: documents.readers })
        .from(documents)
        .where(and(own, eq(documents.reportVersionId, reportVersionId), isNotNull(documents.releasedAt), isNotNull(documents.readers)))
        .limit(1);
      return row?.readers ?? null;
    },

    /** Every document of this version is for these people at the employer, and for nobody else there. */
    async saveReaders(reportVersionId: string, readers: readonly ContactId[]): Promise<void> {
      await db
        .update(documents)
        .set({ readers: [...readers] })
        .where(and(own, eq(documents.reportVersionId, reportVersionId)));
    },

    /** Shuts every document of this version, however many were made of it. */
    async withdrawVersion(reportVersionId: string, at: Date): Promise<void> {
      await db
        .update(documents)
        .set({ withdrawnAt: at })
        .where(and(own, eq(documents.reportVersionId, reportVersionId), isNull(documents.withdrawnAt)));
    },
  };
}

const managerColumns = {
  id: documents.id,
  trajectoryId: documents.trajectoryId,
  kind: documents.kind,
  audience: documents.audience,
  standing: documents.standing,
  mediaType: documents.mediaType,
  sha256: documents.sha256,
  size: documents.size,
  createdAt: documents.createdAt,
  releasedAt: documents.releasedAt,
  withdrawnAt: documents.withdrawnAt,
};
export type ManagerDocument = Omit<DocumentRecord, "reportVersionId" | "invoiceId" | "batchItemId">;

const columns = {
  ...managerColumns,
  reportVersionId: documents.reportVersionId,
  invoiceId: documents.invoiceId,
  batchItemId: documents.batchItemId,
};

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
