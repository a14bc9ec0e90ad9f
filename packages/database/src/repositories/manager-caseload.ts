import type { ContactId, PlainDate, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { Trajectory, type TrajectoryStatus } from "@hervat/domain/trajectory";
import { and, asc, eq, or } from "drizzle-orm";
import { clients } from "../schema/client.ts";
import { employers } from "../schema/employer.ts";
import { trajectories } from "../schema/trajectory.ts";
import type { Db } from "../tenancy/db.ts";
import { type SicknessRecord, sicknessRepository } from "./sickness.ts";
import { MOST_ROWS } from "./stored.ts";

/** One employee as the manager or HR officer has them in their list. */
export interface ManagedEmployee {
  readonly trajectoryId: TrajectoryId;
  readonly name: string;
  readonly function: string | null;
  readonly employer: string;
  readonly status: TrajectoryStatus;
  readonly startedOn: PlainDate;
  readonly sickness: SicknessRecord;
}

const t = trajectories;

/** The employees of whom this contact is the manager or HR officer. Names no column that is closed to the manager's role. */
export async function readManagedEmployees(db: Db, tenant: PracticeId, contact: ContactId): Promise<ManagedEmployee[]> {
  const rows = await db
    .select({
      trajectoryId: t.id,
      name: clients.name,
      function: clients.function,
      employer: employers.name,
      status: t.status,
      startedOn: t.startedOn,
    })
    .from(t)
    .innerJoin(clients, and(eq(clients.tenantId, t.tenantId), eq(clients.id, t.clientId)))
    .innerJoin(employers, and(eq(employers.tenantId, clients.tenantId), eq(employers.id, clients.employerId)))
    .where(and(eq(t.tenantId, tenant), or(eq(t.managerContactId, contact), eq(t.hrContactId, contact))))
    .orderBy(asc(clients.name), asc(t.id))
    .limit(MOST_ROWS);
  const sickness = await sicknessRepository(db, tenant).findMany(rows.map(({ trajectoryId }) => trajectoryId));
  return rows.flatMap((row) => {
    const record = sickness.get(row.trajectoryId);
    return record === undefined ? [] : [{ ...row, sickness: record }];
  });
}

/**
 * A trajectory as the manager's role may read it. What is closed to it (price and order, the count of sessions, the
 * bedrijfsarts) comes back as if nothing was known.
 */
export async function findTrajectoryForManager(db: Db, tenant: PracticeId, id: TrajectoryId): Promise<Trajectory | undefined> {
  const [row] = await db
    .select({
      id: t.id,
      clientId: t.clientId,
      coachMembershipId: t.coachMembershipId,
      programmeKey: t.programmeKey,
      programmeVersion: t.programmeVersion,
      status: t.status,
      startedOn: t.startedOn,
      activeSince: t.activeSince,
      pausedOn: t.pausedOn,
      completedOn: t.completedOn,
      evaluatedOn: t.evaluatedOn,
      stoppedOn: t.stoppedOn,
      reason: t.stopReason,
      managerContactId: t.managerContactId,
      hrContactId: t.hrContactId,
    })
    .from(t)
    .where(and(eq(t.tenantId, tenant), eq(t.id, id)));
  if (row === undefined) return undefined;
  const closed = {
    sessionsBefore: 0,
    bedrijfsartsContactId: null,
    agreement: { priceCents: null, purchaseOrder: null, invoiceAddressLines: null, invoiceEmail: null },
  };
  return Trajectory.parse({ ...row, ...closed, programme: { key: row.programmeKey, version: row.programmeVersion } });
}
