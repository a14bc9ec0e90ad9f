import type { MembershipId, PracticeId, SessionId, TrajectoryId } from "@hervat/domain/primitives";
import { MoveRequest } from "@hervat/domain/session";
import { and, asc, eq, isNull } from "drizzle-orm";
import { moveRequests } from "../schema/move-request.ts";
import type { Db } from "../tenancy/db.ts";
import { MOST_ROWS } from "./stored.ts";

/** What clients ask about the moment of a talk. */
export function moveRequestRepository(db: Db, tenant: PracticeId) {
  const open = and(eq(moveRequests.tenantId, tenant), isNull(moveRequests.answeredAt));
  return {
    async add({ answered, ...request }: MoveRequest): Promise<void> {
      await db
        .insert(moveRequests)
        .values({ ...request, tenantId: tenant, answeredAt: answered?.at ?? null, answeredBy: answered?.by ?? null });
    },

    /** Those that wait for an answer, the oldest first. */
    async waiting(trajectoryId: TrajectoryId): Promise<MoveRequest[]> {
      const rows = await db
        .select()
        .from(moveRequests)
        .where(and(open, eq(moveRequests.trajectoryId, trajectoryId)))
        .orderBy(asc(moveRequests.askedAt))
        .limit(MOST_ROWS);
      return rows.map(({ answeredAt, answeredBy, ...row }) =>
        MoveRequest.parse({ ...row, answered: answeredAt === null ? null : { at: answeredAt, by: answeredBy } }),
      );
    },

    /** Everything that was asked about this talk is answered: it moved, or she was called. @returns how many waited */
    async answer(sessionId: SessionId, by: MembershipId, at: Date): Promise<number> {
      const answered = await db
        .update(moveRequests)
        .set({ answeredAt: at, answeredBy: by })
        .where(and(open, eq(moveRequests.sessionId, sessionId)))
        .returning({ id: moveRequests.id });
      return answered.length;
    },
  };
}
