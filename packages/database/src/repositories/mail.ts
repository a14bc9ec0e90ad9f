import type { PracticeId } from "@hervat/domain/primitives";
import { and, asc, desc, eq, inArray, lt, lte, or, sql } from "drizzle-orm";
import { mails } from "../schema/mail.ts";
import type { Db } from "../tenancy/db.ts";

export interface NewMail {
  readonly id: string;
  /** Which message it is: `invitation`, `test`. */
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
}

export type MailStatus = "waiting" | "sending" | "sent" | "failed" | "kept";

export interface Mail extends NewMail {
  readonly status: MailStatus;
  readonly attempts: number;
  readonly error: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

/** The outbox of one practice. A message is added in the transaction that causes it and sent after that was committed. */
export function mailRepository(db: Db, tenant: PracticeId) {
  const own = eq(mails.tenantId, tenant);
  return {
    async add(mail: NewMail, now: Date): Promise<void> {
      await db.insert(mails).values({ ...mail, tenantId: tenant, createdAt: now, notBefore: now });
    },

    /** The newest first. */
    async list({ limit = 200, statuses }: { limit?: number; statuses?: readonly MailStatus[] } = {}): Promise<Mail[]> {
      return db
        .select(columns)
        .from(mails)
        .where(and(own, statuses && inArray(mails.status, [...statuses])))
        .orderBy(desc(mails.createdAt))
        .limit(limit);
    },

    /** When a message of this kind was written last. */
    async lastOf(kind: string): Promise<Date | undefined> {
      const [row] = await db
        .select({ at: mails.createdAt })
        .from(mails)
        .where(and(own, eq(mails.kind, kind)))
        .orderBy(desc(mails.createdAt))
        .limit(1);
      return row?.at;
    },

    /** Messages whose time has come, or whose sender let her lease run out. */
    async due(now: Date, limit = 100): Promise<string[]> {
      const rows = await db
        .select({ id: mails.id })
        .from(mails)
        .where(and(own, open(now)))
        .orderBy(asc(mails.notBefore))
        .limit(limit);
      return rows.map(({ id }) => id);
    },

    /** @returns undefined when it was sent, or is being sent by someone else */
    async take(id: string, { now, leaseUntil }: { now: Date; leaseUntil: Date }): Promise<Mail | undefined> {
      const [taken] = await db
        .update(mails)
        .set({ status: "sending", leaseUntil, attempts: sql`${mails.attempts} + 1` })
        .where(and(own, eq(mails.id, id), open(now)))
        .returning(columns);
      return taken;
    },

    async markSent(id: string, now: Date): Promise<void> {
      await db
        .update(mails)
        .set({ status: "sent", sentAt: now, leaseUntil: null, error: null })
        .where(and(own, eq(mails.id, id)));
    },

    /** `error` is a word, never the text of an exception; `retryAt` null gives up. */
    async markFailed(id: string, error: string, retryAt: Date | null): Promise<void> {
      await db
        .update(mails)
        .set(
          retryAt === null
            ? { status: "failed", error, leaseUntil: null }
            : { status: "waiting", error, leaseUntil: null, notBefore: retryAt },
        )
        .where(and(own, eq(mails.id, id)));
    },

    /** What waits for these addresses is not sent any more. */
    async holdBack(addresses: readonly string[]): Promise<void> {
      if (addresses.length === 0) return;
      await db
        .update(mails)
        .set({ status: "kept" })
        .where(and(own, eq(mails.status, "waiting"), inArray(mails.to, [...addresses])));
    },

    /** No mail server is set: it stays on the local outbox page. */
    async markKept(id: string): Promise<void> {
      await db
        .update(mails)
        .set({ status: "kept", leaseUntil: null })
        .where(and(own, eq(mails.id, id)));
    },
  };
}

function open(now: Date) {
  return or(and(eq(mails.status, "waiting"), lte(mails.notBefore, now)), and(eq(mails.status, "sending"), lt(mails.leaseUntil, now)));
}

const columns = {
  id: mails.id,
  kind: mails.kind,
  to: mails.to,
  subject: mails.subject,
  text: mails.text,
  html: mails.html,
  status: mails.status,
  attempts: mails.attempts,
  error: mails.error,
  createdAt: mails.createdAt,
  sentAt: mails.sentAt,
};
