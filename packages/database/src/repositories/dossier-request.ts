import type { DossierRequestId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { DossierRequest } from "@hervat/domain/requests";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { dossierRequests, dossierRequestTexts } from "../schema/dossier-request.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { MOST_ROWS, StaleSaveError, type Stored } from "./stored.ts";

/** What clients asked about their own dossiers: the clock, without a word of what they wrote. */
export function dossierRequestRepository(db: Db, tenant: PracticeId) {
  const own = eq(dossierRequests.tenantId, tenant);
  const toStored = ({ version, ...row }: typeof dossierRequests.$inferSelect): Stored<DossierRequest> => ({
    version,
    value: DossierRequest.parse(row),
  });
  return {
    async find(id: DossierRequestId): Promise<Stored<DossierRequest> | undefined> {
      const [row] = await db
        .select()
        .from(dossierRequests)
        .where(and(own, eq(dossierRequests.id, id)));
      return row && toStored(row);
    },

    /** The newest first. */
    async ofTrajectory(trajectoryId: TrajectoryId): Promise<Stored<DossierRequest>[]> {
      const rows = await db
        .select()
        .from(dossierRequests)
        .where(and(own, eq(dossierRequests.trajectoryId, trajectoryId)))
        .orderBy(desc(dossierRequests.askedOn), desc(dossierRequests.id))
        .limit(MOST_ROWS);
      return rows.map(toStored);
    },

    /** Those of the whole practice: the open ones first, in the order in which they are due. */
    async list(): Promise<Stored<DossierRequest>[]> {
      const rows = await db
        .select()
        .from(dossierRequests)
        .where(own)
        .orderBy(sql`${dossierRequests.state} <> 'open'`, asc(dossierRequests.dueOn))
        .limit(MOST_ROWS);
      return rows.map(toStored);
    },

    async add(request: DossierRequest): Promise<void> {
      await db.insert(dossierRequests).values({ ...request, tenantId: tenant });
    },

    /** @throws StaleSaveError when somebody was before */
    async save({ version, value }: Stored<DossierRequest>): Promise<void> {
      const { id, dueOn, extendedOn, state, endedOn, endedBy } = value;
      const saved = await db
        .update(dossierRequests)
        .set({ dueOn, extendedOn, state, endedOn, endedBy, version: version + 1 })
        .where(and(own, eq(dossierRequests.id, id), eq(dossierRequests.version, version)))
        .returning({ id: dossierRequests.id });
      if (saved.length === 0) throw new StaleSaveError("dossier request", id);
    },
  };
}

export interface RequestText {
  readonly question: string | null;
  readonly answer: string | null;
}

const at = (row: DossierRequestId, column: "question" | "answer") => ({ table: "care.dossier_request_text", row, column });

/** What she wrote and what she was answered, behind the wall. */
export function dossierRequestTextRepository(db: Db, sealer: Sealer) {
  const own = eq(dossierRequestTexts.tenantId, sealer.tenant);
  return {
    async ofTrajectory(trajectoryId: TrajectoryId): Promise<Map<DossierRequestId, RequestText>> {
      const rows = await db
        .select()
        .from(dossierRequestTexts)
        .where(and(own, eq(dossierRequestTexts.trajectoryId, trajectoryId)));
      return new Map(
        rows.map(({ requestId, question, answer }) => [
          requestId,
          {
            question: question && sealer.openText(at(requestId, "question"), question),
            answer: answer && sealer.openText(at(requestId, "answer"), answer),
          },
        ]),
      );
    },

    async ask(trajectoryId: TrajectoryId, requestId: DossierRequestId, question: string, now: Date): Promise<void> {
      const sealed = sealer.sealText(at(requestId, "question"), question);
      await db
        .insert(dossierRequestTexts)
        .values({ tenantId: sealer.tenant, requestId, trajectoryId, question: sealed, answer: null, changedAt: now });
    },

    async answer(trajectoryId: TrajectoryId, requestId: DossierRequestId, text: string, now: Date): Promise<void> {
      const answer = sealer.sealText(at(requestId, "answer"), text);
      await db
        .insert(dossierRequestTexts)
        .values({ tenantId: sealer.tenant, requestId, trajectoryId, question: null, answer, changedAt: now })
        .onConflictDoUpdate({
          target: [dossierRequestTexts.tenantId, dossierRequestTexts.requestId],
          set: { answer, changedAt: now },
        });
    },
  };
}
