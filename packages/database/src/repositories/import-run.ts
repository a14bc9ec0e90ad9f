import type { ClientId, ContactId, EmployerId, MembershipId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, eq, sql } from "drizzle-orm";
import { importRows, importRuns } from "../schema/import-run.ts";
import type { Db } from "../tenancy/db.ts";
import { MOST_ROWS } from "./stored.ts";

export interface ImportRun {
  readonly id: string;
  /** SHA-256 of the file, hex. */
  readonly fileHash: string;
  readonly imported: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** Null when it came from the command line. */
  readonly membershipId: MembershipId | null;
  readonly createdAt: Date;
  readonly madeEmployers: readonly EmployerId[];
  readonly madeContacts: readonly ContactId[];
  readonly undoneAt: Date | null;
}

/** What one import did to one case. */
export interface ImportedCase {
  readonly trajectoryId: TrajectoryId;
  readonly clientId: ClientId;
  /** How its rows stood before, as whoever wrote it knows; null for a case that the import made. */
  readonly before: unknown;
  readonly filled: readonly string[];
  readonly sicknessHash: string;
}

export interface RecordedCase extends ImportedCase {
  /** At which version the import left the rows. */
  readonly clientVersion: number;
  readonly trajectoryVersion: number;
}

export function importRunRepository(db: Db, tenant: PracticeId) {
  const of = (id: string) => and(eq(importRuns.tenantId, tenant), eq(importRuns.id, id));
  return {
    async add({ madeEmployers, madeContacts, ...run }: ImportRun, cases: readonly ImportedCase[]): Promise<void> {
      await db.insert(importRuns).values({ ...run, tenantId: tenant, madeEmployers: [...madeEmployers], madeContacts: [...madeContacts] });
      if (cases.length === 0) return;
      await db.execute(sql`
        insert into work.import_row (tenant_id, run_id, trajectory_id, client_id, before, filled, client_version, trajectory_version, sickness_hash)
        select t.tenant_id, ${run.id}, t.id, c.id, done.before, done.filled, c.version, t.version, done."sicknessHash"
        from jsonb_to_recordset(${JSON.stringify(cases)}::jsonb)
          as done ("trajectoryId" uuid, "clientId" uuid, before jsonb, filled text[], "sicknessHash" text)
        join work.trajectory t on t.tenant_id = ${tenant} and t.id = done."trajectoryId"
        join work.client c on c.tenant_id = t.tenant_id and c.id = done."clientId"`);
    },

    /** Held until the transaction ends, so that it is taken back once. */
    async hold(id: string): Promise<ImportRun | undefined> {
      const [row] = await db.select().from(importRuns).where(of(id)).for("update");
      if (row === undefined) return undefined;
      const { tenantId: _tenant, ...run } = row;
      return run;
    },

    async cases(runId: string): Promise<RecordedCase[]> {
      const rows = await db
        .select()
        .from(importRows)
        .where(and(eq(importRows.tenantId, tenant), eq(importRows.runId, runId)))
        .limit(MOST_ROWS);
      return rows.map(({ tenantId: _tenant, runId: _run, ...row }) => row);
    },

    async markUndone(id: string, undoneAt: Date): Promise<void> {
      await db.update(importRuns).set({ undoneAt }).where(of(id));
    },
  };
}
