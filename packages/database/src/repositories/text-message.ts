import type { PracticeId } from "@hervat/domain/primitives";
import { desc, eq } from "drizzle-orm";
import { textMessages } from "../schema/delivery.ts";
import type { Db } from "../tenancy/db.ts";

export interface TextMessage {
  readonly id: string;
  readonly to: string;
  readonly text: string;
  readonly createdAt: Date;
}

/** Text messages that no provider sent: they stay on this computer. */
export function textMessageRepository(db: Db, tenant: PracticeId) {
  return {
    async add(message: TextMessage): Promise<void> {
      await db.insert(textMessages).values({ ...message, tenantId: tenant });
    },

    /** The newest first. */
    async list(limit: number): Promise<TextMessage[]> {
      const { id, to, text, createdAt } = textMessages;
      return db
        .select({ id, to, text, createdAt })
        .from(textMessages)
        .where(eq(textMessages.tenantId, tenant))
        .orderBy(desc(createdAt))
        .limit(limit);
    },
  };
}
