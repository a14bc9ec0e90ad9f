import type { DocumentId, TrajectoryId } from "@hervat/domain/primitives";
import { and, eq } from "drizzle-orm";
import { consentScans } from "../schema/consent-scan.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";

const contentAt = (row: DocumentId) => ({ table: "care.consent_scan", row, column: "content" });

export interface ConsentScan {
  readonly id: DocumentId;
  readonly trajectoryId: TrajectoryId;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Scans of signed consent forms, sealed. */
export function consentScanRepository(db: Db, sealer: Sealer) {
  return {
    async find(id: DocumentId): Promise<ConsentScan | undefined> {
      const [row] = await db
        .select()
        .from(consentScans)
        .where(and(eq(consentScans.tenantId, sealer.tenant), eq(consentScans.id, id)));
      return row && { id, trajectoryId: row.trajectoryId, mediaType: row.mediaType, bytes: sealer.openBytes(contentAt(id), row.content) };
    },

    async add({ id, trajectoryId, mediaType, bytes }: ConsentScan, addedAt: Date): Promise<void> {
      const content = sealer.sealBytes(contentAt(id), bytes);
      await db.insert(consentScans).values({ tenantId: sealer.tenant, id, trajectoryId, mediaType, size: bytes.length, content, addedAt });
    },
  };
}
