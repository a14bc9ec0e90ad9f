import type { PracticeId } from "@hervat/domain/primitives";
import { and, eq } from "drizzle-orm";
import { mailServers } from "../schema/mail-server.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { assertSaved, type Stored } from "./stored.ts";

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
    async find(): Promise<Stored<MailServer> | undefined> {
      const [row] = await db.select().from(mailServers).where(eq(mailServers.tenantId, tenant));
      if (row === undefined) return undefined;
      const { tenantId: _tenant, version, password, ...server } = row;
      return { version, value: { ...server, password: password === null ? null : sealer.openText(at, password) } };
    },

    /** Version 0 is for a practice that had none. @throws StaleSaveError */
    async save({ version, value }: Stored<MailServer>): Promise<void> {
      const row = { ...value, version: version + 1, password: value.password === null ? null : sealer.sealText(at, value.password) };
      const saved =
        version === 0
          ? await db
              .insert(mailServers)
              .values({ ...row, tenantId: tenant })
              .onConflictDoNothing()
              .returning({ id: mailServers.tenantId })
          : await db
              .update(mailServers)
              .set(row)
              .where(and(eq(mailServers.tenantId, tenant), eq(mailServers.version, version)))
              .returning({ id: mailServers.tenantId });
      assertSaved(saved, "mail server", tenant);
    },

    async remove(): Promise<void> {
      await db.delete(mailServers).where(eq(mailServers.tenantId, tenant));
    },
  };
}
