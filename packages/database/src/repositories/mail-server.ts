import type { PracticeId } from "@hervat/domain/primitives";
import { eq } from "drizzle-orm";
import { mailServers } from "../schema/mail-server.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";

/** The mail server of one practice, with its password readable. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly security: "tls" | "starttls" | "none";
  readonly username: string | null;
  readonly password: string | null;
  readonly fromAddress: string;
  readonly fromName: string;
  /** When it took the test mail with these settings. */
  readonly provenAt: Date | null;
}

/** Whether the practice of this transaction has a mail server that took a message; readable without its keys. */
export async function mailServerIsProven(db: Db, tenant: PracticeId): Promise<boolean> {
  const [row] = await db.select({ provenAt: mailServers.provenAt }).from(mailServers).where(eq(mailServers.tenantId, tenant));
  return row?.provenAt != null;
}

/** It took the test mail with the settings it has now. */
export async function markMailServerProven(db: Db, tenant: PracticeId, now: Date): Promise<void> {
  await db.update(mailServers).set({ provenAt: now }).where(eq(mailServers.tenantId, tenant));
}

/** Without a mail server a practice's mail stays in the local outbox. */
export function mailServerRepository(db: Db, tenant: PracticeId, sealer: Sealer) {
  const at = { table: "identity.mail_server", row: tenant, column: "password" };
  return {
    async find(): Promise<MailServer | undefined> {
      const [row] = await db.select().from(mailServers).where(eq(mailServers.tenantId, tenant));
      if (row === undefined) return undefined;
      const { tenantId: _tenant, password, ...server } = row;
      return { ...server, password: password === null ? null : sealer.openText(at, password) };
    },

    async save(server: MailServer): Promise<void> {
      const row = { ...server, password: server.password === null ? null : sealer.sealText(at, server.password) };
      await db
        .insert(mailServers)
        .values({ ...row, tenantId: tenant })
        .onConflictDoUpdate({ target: mailServers.tenantId, set: row });
    },

    async remove(): Promise<void> {
      await db.delete(mailServers).where(eq(mailServers.tenantId, tenant));
    },
  };
}
