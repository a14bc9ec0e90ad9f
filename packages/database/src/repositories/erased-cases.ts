import type { PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, asc, eq } from "drizzle-orm";
import { auditEvents, auditSubjects } from "../schema/audit.ts";
import type { Db } from "../tenancy/db.ts";

export interface ErasedCase {
  readonly trajectoryId: TrajectoryId;
  readonly at: Date;
}

/** The cases whose dossier was erased, as far as who asks reads the log: it says of whom, the certificate does not. */
export async function erasedCases(db: Db, tenant: PracticeId): Promise<ErasedCase[]> {
  return db
    .select({ trajectoryId: auditSubjects.trajectoryId, at: auditEvents.at })
    .from(auditEvents)
    .innerJoin(auditSubjects, and(eq(auditSubjects.tenantId, auditEvents.tenantId), eq(auditSubjects.eventId, auditEvents.id)))
    .where(and(eq(auditEvents.tenantId, tenant), eq(auditEvents.action, "privacy.erased"), eq(auditEvents.outcome, "done")))
    .orderBy(asc(auditEvents.seq));
}
