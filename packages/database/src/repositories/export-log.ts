import type { BatchId, MembershipId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, desc, eq, gte } from "drizzle-orm";
import { v7 } from "uuid";
import { type EXPORT_KINDS, exportsMade } from "../schema/batch.ts";
import type { Db } from "../tenancy/db.ts";

export type ExportKind = (typeof EXPORT_KINDS)[number];

/** Documents that were taken out together. */
export interface ExportMade {
  readonly batchId: BatchId | null;
  readonly kind: ExportKind;
  /** The case whose dossier it was. */
  readonly trajectoryId?: TrajectoryId | null;
  readonly membershipId: MembershipId | null;
  /** Asked for a kind with a health audience. */
  readonly reason: string | null;
  readonly documents: number;
  readonly createdAt: Date;
}

/** What leaves as folders: everything, or what there is of one case. */
export type TakenOut = { readonly kind: "practice" } | { readonly kind: "dossier"; readonly trajectoryId: TrajectoryId };

export function exportRepository(db: Db, tenant: PracticeId) {
  return {
    async add(made: ExportMade): Promise<void> {
      await db.insert(exportsMade).values({ ...made, tenantId: tenant, id: v7() });
    },

    /** Whether this member gave her reason for this batch after a moment: a download rests on it. */
    async madeSince(batchId: BatchId, membershipId: MembershipId, since: Date): Promise<boolean> {
      const rows = await db
        .select({ id: exportsMade.id })
        .from(exportsMade)
        .where(
          and(
            eq(exportsMade.tenantId, tenant),
            eq(exportsMade.batchId, batchId),
            eq(exportsMade.membershipId, membershipId),
            gte(exportsMade.createdAt, since),
          ),
        )
        .limit(1);
      return rows.length > 0;
    },

    /** As `madeSince`, for a whole practice or the dossier of one case. */
    async takenSince(what: TakenOut, membershipId: MembershipId, since: Date): Promise<boolean> {
      const rows = await db
        .select({ id: exportsMade.id })
        .from(exportsMade)
        .where(
          and(
            eq(exportsMade.tenantId, tenant),
            eq(exportsMade.kind, what.kind),
            what.kind === "dossier" ? eq(exportsMade.trajectoryId, what.trajectoryId) : undefined,
            eq(exportsMade.membershipId, membershipId),
            gte(exportsMade.createdAt, since),
          ),
        )
        .limit(1);
      return rows.length > 0;
    },

    async list(limit = 200): Promise<ExportMade[]> {
      const { batchId, kind, trajectoryId, membershipId, reason, documents, createdAt } = exportsMade;
      return db
        .select({ batchId, kind, trajectoryId, membershipId, reason, documents, createdAt })
        .from(exportsMade)
        .where(eq(exportsMade.tenantId, tenant))
        .orderBy(desc(createdAt))
        .limit(limit);
    },
  };
}
