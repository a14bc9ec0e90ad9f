import type { MembershipId, PracticeId } from "@hervat/domain/primitives";
import { and, desc, eq } from "drizzle-orm";
import { v7 } from "uuid";
import { importRuns } from "../schema/import-run.ts";
import type { Db } from "../tenancy/db.ts";

export interface ImportRun {
  /** SHA-256 of the file, hex. */
  readonly fileHash: string;
  readonly imported: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** Null when it came from the command line. */
  readonly membershipId: MembershipId | null;
  readonly createdAt: Date;
}

export function importRunRepository(db: Db, tenant: PracticeId) {
  const { fileHash, imported, unchanged, rejected, membershipId, createdAt } = importRuns;
  const columns = { fileHash, imported, unchanged, rejected, membershipId, createdAt };
  return {
    async add(run: ImportRun): Promise<void> {
      await db.insert(importRuns).values({ ...run, tenantId: tenant, id: v7() });
    },

    async list(limit = 50): Promise<ImportRun[]> {
      return db.select(columns).from(importRuns).where(eq(importRuns.tenantId, tenant)).orderBy(desc(createdAt)).limit(limit);
    },

    /** When this same file came in before. */
    async findByHash(hash: string): Promise<ImportRun | undefined> {
      const [row] = await db
        .select(columns)
        .from(importRuns)
        .where(and(eq(importRuns.tenantId, tenant), eq(fileHash, hash)))
        .orderBy(desc(createdAt))
        .limit(1);
      return row;
    },
  };
}
