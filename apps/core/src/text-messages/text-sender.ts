import type { Db } from "@hervat/database";
import { textMessageRepository } from "@hervat/database/repositories";
import type { PracticeId } from "@hervat/domain/primitives";
import { v7 } from "uuid";

/** What a text message says, and to which number. It holds a code at most: no name, and nothing about health. */
export interface TextMessageWish {
  readonly to: string;
  readonly text: string;
}

/** Who sends text messages. A provider of the practice's own choice stands behind this; without one they stay on this computer. */
export interface TextSender {
  send(tx: Db, tenant: PracticeId, message: TextMessageWish, now: Date): Promise<void>;
}

/** The outbox of this computer: what would have been sent can be read there. */
export const localTextOutbox: TextSender = {
  async send(tx, tenant, { to, text }, createdAt) {
    await textMessageRepository(tx, tenant).add({ id: v7(), to, text, createdAt });
  },
};
