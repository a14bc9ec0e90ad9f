import type { LinkId, MembershipId, PracticeId, PrivacySendingId, TrajectoryId } from "@hervat/domain/primitives";
import { PrivacySending, type StatementAnswer } from "@hervat/domain/privacy";
import { and, desc, eq, isNull } from "drizzle-orm";
import { privacySendings } from "../schema/privacy.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";
import { MOST_ROWS } from "./stored.ts";

/** The statement as it went out by mail, and what she said to it. */
export function privacySendingRepository(db: Db, tenant: PracticeId) {
  const own = eq(privacySendings.tenantId, tenant);
  return {
    async add(sending: PrivacySending, sentBy: MembershipId): Promise<void> {
      await db.insert(privacySendings).values({ ...sending, tenantId: tenant, sentBy });
    },

    /** The last one: an older link stopped working when it went out. */
    async latest(trajectoryId: TrajectoryId): Promise<PrivacySending | undefined> {
      const [row] = await db
        .select()
        .from(privacySendings)
        .where(and(own, eq(privacySendings.trajectoryId, trajectoryId)))
        .orderBy(desc(privacySendings.sentAt), desc(privacySendings.id))
        .limit(1);
      return row && PrivacySending.parse(row);
    },

    /** All of them, the newest first. */
    async ofTrajectory(trajectoryId: TrajectoryId): Promise<PrivacySending[]> {
      const rows = await db
        .select()
        .from(privacySendings)
        .where(and(own, eq(privacySendings.trajectoryId, trajectoryId)))
        .orderBy(desc(privacySendings.sentAt), desc(privacySendings.id))
        .limit(MOST_ROWS);
      return rows.map((row) => PrivacySending.parse(row));
    },

    /** Of each of these cases to which a statement went: the last one. */
    async latestOf(ids: readonly TrajectoryId[]): Promise<PrivacySending[]> {
      const rows = await db
        .selectDistinctOn([privacySendings.trajectoryId])
        .from(privacySendings)
        .where(and(own, anyOf(privacySendings.trajectoryId, ids)))
        .orderBy(privacySendings.trajectoryId, desc(privacySendings.sentAt), desc(privacySendings.id));
      return rows.map((row) => PrivacySending.parse(row));
    },

    async ofLink(linkId: LinkId): Promise<PrivacySending | undefined> {
      const [row] = await db
        .select()
        .from(privacySendings)
        .where(and(own, eq(privacySendings.linkId, linkId)))
        .limit(1);
      return row && PrivacySending.parse(row);
    },

    /** The first time her page was opened; later times change nothing. */
    async markOpened(id: PrivacySendingId, at: Date): Promise<void> {
      await db
        .update(privacySendings)
        .set({ openedAt: at })
        .where(and(own, eq(privacySendings.id, id), isNull(privacySendings.openedAt)));
    },

    async answer(id: PrivacySendingId, answer: StatementAnswer, at: Date): Promise<void> {
      await db
        .update(privacySendings)
        .set({ answer, answeredAt: at })
        .where(and(own, eq(privacySendings.id, id)));
    },
  };
}
