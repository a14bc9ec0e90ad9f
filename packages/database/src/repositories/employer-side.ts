import type { CaseRole } from "@hervat/domain/people";
import type { MilestoneDone } from "@hervat/domain/poortwachter";
import type { ContactId, PlainDate, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, eq, isNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { documentReceipts } from "../schema/manager-side.ts";
import { milestonesDone } from "../schema/poortwachter.ts";
import { trajectories } from "../schema/trajectory.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";
import { assertSaved, MOST_ROWS } from "./stored.ts";

export interface DocumentReceipt {
  /** Of a document of ours, or of a paper from elsewhere. */
  readonly documentId: string;
  readonly contactId: ContactId;
  readonly receivedAt: Date;
}

/** Who stands in a case for the employer since when, and what each of them received. */
export function employerSideRepository(db: Db, tenant: PracticeId) {
  const caseOf = (id: TrajectoryId) => and(eq(trajectories.tenantId, tenant), eq(trajectories.id, id));
  return {
    /** The day on which manager and HR took over; null for who was there from the start. */
    async since(id: TrajectoryId): Promise<{ readonly manager: PlainDate | null; readonly hr: PlainDate | null }> {
      const [row] = await db.select({ manager: trajectories.managerSince, hr: trajectories.hrSince }).from(trajectories).where(caseOf(id));
      return row ?? { manager: null, hr: null };
    },

    /** Whether the client was shown who manager and HR of these cases are, and it was fine. */
    async shown(ids: readonly TrajectoryId[]): Promise<ReadonlyMap<TrajectoryId, { readonly manager: boolean; readonly hr: boolean }>> {
      const { id, managerContactId, managerShownId, hrContactId, hrShownId } = trajectories;
      const rows = await db
        .select({
          id,
          manager: sql<boolean>`${managerShownId} is not distinct from ${managerContactId}`,
          hr: sql<boolean>`${hrShownId} is not distinct from ${hrContactId}`,
        })
        .from(trajectories)
        .where(and(eq(trajectories.tenantId, tenant), anyOf(id, ids)));
      return new Map(rows.map(({ id: of, ...shown }) => [of, shown]));
    },

    async tookOver(id: TrajectoryId, role: Exclude<CaseRole, "bedrijfsarts">, on: PlainDate): Promise<void> {
      await db
        .update(trajectories)
        .set(role === "manager" ? { managerSince: on } : { hrSince: on })
        .where(caseOf(id));
    },

    /** The manager of a case becomes another. @throws StaleSaveError when somebody else replaced him first */
    async replaceManager(id: TrajectoryId, from: ContactId | null, to: ContactId, on: PlainDate): Promise<void> {
      const saved = await db
        .update(trajectories)
        .set({ managerContactId: to, managerSince: on, version: sql`${trajectories.version} + 1` })
        .where(and(caseOf(id), from === null ? isNull(trajectories.managerContactId) : eq(trajectories.managerContactId, from)))
        .returning({ id: trajectories.id });
      assertSaved(saved, "trajectory", id);
    },

    /** One milestone that was met; what was recorded before stays. */
    async addMilestone(trajectoryId: TrajectoryId, met: MilestoneDone): Promise<void> {
      await db.insert(milestonesDone).values({ ...met, tenantId: tenant, id: v7(), trajectoryId });
    },

    /** The first time counts. @returns whether this was the first time */
    async receive(trajectoryId: TrajectoryId, { documentId, contactId, receivedAt }: DocumentReceipt): Promise<boolean> {
      const added = await db
        .insert(documentReceipts)
        .values({ tenantId: tenant, trajectoryId, documentId, contactId, receivedAt })
        .onConflictDoNothing()
        .returning({ documentId: documentReceipts.documentId });
      return added.length === 1;
    },

    async receipts(trajectoryId: TrajectoryId): Promise<DocumentReceipt[]> {
      return db
        .select({
          documentId: documentReceipts.documentId,
          contactId: documentReceipts.contactId,
          receivedAt: documentReceipts.receivedAt,
        })
        .from(documentReceipts)
        .where(and(eq(documentReceipts.tenantId, tenant), eq(documentReceipts.trajectoryId, trajectoryId)))
        .limit(MOST_ROWS);
    },
  };
}
