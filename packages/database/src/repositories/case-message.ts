import { CaseMessage } from "@hervat/domain/case-message";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { and, asc, desc, eq, gte, isNull, sql } from "drizzle-orm";
import { caseMessages } from "../schema/case-message.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";
import { insertMany } from "./insert-many.ts";
import { MOST_ROWS } from "./stored.ts";

const textAt = (row: CaseMessage["id"]) => ({ table: "care.case_message", row, column: "text" });

/** Short messages between clients and their coach, sealed: the employer's side never reads one. */
export function caseMessageRepository(db: Db, sealer: Sealer) {
  const own = eq(caseMessages.tenantId, sealer.tenant);
  return {
    /** The newest ones, in the order in which they were sent. */
    async ofTrajectory(trajectoryId: TrajectoryId): Promise<CaseMessage[]> {
      const rows = await db
        .select()
        .from(caseMessages)
        .where(and(own, eq(caseMessages.trajectoryId, trajectoryId)))
        .orderBy(desc(caseMessages.sentAt), desc(caseMessages.id))
        .limit(MOST_ROWS);
      return rows.toReversed().map((row) => CaseMessage.parse({ ...row, text: sealer.openText(textAt(row.id), row.text) }));
    },

    async add({ text, ...message }: CaseMessage): Promise<void> {
      await db.insert(caseMessages).values({ ...message, tenantId: sealer.tenant, text: sealer.sealText(textAt(message.id), text) });
    },

    async addMany(messages: readonly CaseMessage[]): Promise<void> {
      const rows = messages.map((message) => ({
        ...message,
        tenantId: sealer.tenant,
        text: sealer.sealText(textAt(message.id), message.text),
      }));
      await insertMany(db, caseMessages, rows);
    },

    /** Whoever did not write them has them before her. @returns how many were new to her */
    async markRead(trajectoryId: TrajectoryId, from: CaseMessage["from"], at: Date): Promise<number> {
      const read = await db
        .update(caseMessages)
        .set({ readAt: at })
        .where(and(own, eq(caseMessages.trajectoryId, trajectoryId), eq(caseMessages.from, from), isNull(caseMessages.readAt)))
        .returning({ id: caseMessages.id });
      return read.length;
    },

    /** What clients wrote since then and their coach did not read yet. */
    async unreadTexts(trajectoryIds: readonly TrajectoryId[], since: Date): Promise<Pick<CaseMessage, "trajectoryId" | "text">[]> {
      const rows = await db
        .select({ id: caseMessages.id, trajectoryId: caseMessages.trajectoryId, text: caseMessages.text })
        .from(caseMessages)
        .where(
          and(
            own,
            anyOf(caseMessages.trajectoryId, trajectoryIds),
            eq(caseMessages.from, "client"),
            isNull(caseMessages.readAt),
            gte(caseMessages.sentAt, since),
          ),
        )
        .limit(MOST_ROWS);
      return rows.map(({ id, trajectoryId, text }) => ({ trajectoryId, text: sealer.openText(textAt(id), text) }));
    },

    /** Cases in which a client wrote what her coach did not read yet, the one that waits longest first. */
    async unread(trajectoryIds: readonly TrajectoryId[]): Promise<{ trajectoryId: TrajectoryId; sentAt: Date }[]> {
      const first = sql<Date>`min(${caseMessages.sentAt})`.mapWith(caseMessages.sentAt);
      return db
        .select({ trajectoryId: caseMessages.trajectoryId, sentAt: first })
        .from(caseMessages)
        .where(and(own, anyOf(caseMessages.trajectoryId, trajectoryIds), eq(caseMessages.from, "client"), isNull(caseMessages.readAt)))
        .groupBy(caseMessages.trajectoryId)
        .orderBy(asc(first));
    },
  };
}
