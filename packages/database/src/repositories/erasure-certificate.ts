import type { PracticeId } from "@hervat/domain/primitives";
import { ErasureCertificate } from "@hervat/domain/retention";
import { and, desc, eq, sql } from "drizzle-orm";
import { erasureCertificates } from "../schema/retention.ts";
import type { Db } from "../tenancy/db.ts";
import { MOST_ROWS } from "./stored.ts";

/** A certificate with what its text says beside it: the practice as it was called, and the hash. */
export interface StoredCertificate {
  readonly certificate: ErasureCertificate;
  readonly practice: string;
  readonly hash: string;
}

/** What was erased, without whose it was. */
export function erasureCertificateRepository(db: Db, tenant: PracticeId) {
  const own = eq(erasureCertificates.tenantId, tenant);
  return {
    /** The next number of this practice, held until the end of the transaction. */
    async nextNumber(): Promise<number> {
      await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`erasure_certificate:${tenant}`}, 0))`);
      const [row] = await db
        .select({ last: sql<number>`coalesce(max(${erasureCertificates.number}), 0)::int` })
        .from(erasureCertificates)
        .where(own);
      return (row?.last ?? 0) + 1;
    },

    async add({ certificate, practice, hash }: StoredCertificate): Promise<void> {
      await db.insert(erasureCertificates).values({ ...certificate, tenantId: tenant, practice, hash });
    },

    /** The newest first. */
    async list(): Promise<StoredCertificate[]> {
      const rows = await db.select().from(erasureCertificates).where(own).orderBy(desc(erasureCertificates.number)).limit(MOST_ROWS);
      return rows.map(toStored);
    },

    async find(number: number): Promise<StoredCertificate | undefined> {
      const [row] = await db
        .select()
        .from(erasureCertificates)
        .where(and(own, eq(erasureCertificates.number, number)));
      return row && toStored(row);
    },
  };
}

function toStored({ tenantId: _, practice, hash, ...row }: typeof erasureCertificates.$inferSelect): StoredCertificate {
  return { certificate: ErasureCertificate.parse(row), practice, hash };
}
