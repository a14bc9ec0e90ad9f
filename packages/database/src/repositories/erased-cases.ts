import type { PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, asc, eq } from "drizzle-orm";
import { auditEvents, auditSubjects } from "../schema/audit.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";

export interface ErasedCase {
  readonly trajectoryId: TrajectoryId;
  readonly at: Date;
}

const ERASED = and(eq(auditEvents.action, "privacy.erased"), eq(auditEvents.outcome, "done"));
const OF_ITS_EVENT = and(eq(auditSubjects.tenantId, auditEvents.tenantId), eq(auditSubjects.eventId, auditEvents.id));

/** The cases whose dossier was erased, as far as who asks reads the log: it says of whom, the certificate does not. */
export async function erasedCases(db: Db, tenant: PracticeId): Promise<ErasedCase[]> {
  return db
    .select({ trajectoryId: auditSubjects.trajectoryId, at: auditEvents.at })
    .from(auditEvents)
    .innerJoin(auditSubjects, OF_ITS_EVENT)
    .where(and(eq(auditEvents.tenantId, tenant), ERASED))
    .orderBy(asc(auditEvents.seq));
}

/** The same among these cases. */
export async function erasedAmong(db: Db, tenant: PracticeId, ids: readonly TrajectoryId[]): Promise<ReadonlySet<TrajectoryId>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ trajectoryId: auditSubjects.trajectoryId })
    .from(auditSubjects)
    .innerJoin(auditEvents, OF_ITS_EVENT)
    .where(and(eq(auditSubjects.tenantId, tenant), anyOf(auditSubjects.trajectoryId, ids), ERASED));
  return new Set(rows.map(({ trajectoryId }) => trajectoryId));
}
