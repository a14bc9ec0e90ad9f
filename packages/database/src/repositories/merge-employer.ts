import type { EmployerId, PracticeId } from "@hervat/domain/primitives";
import { and, eq, sql } from "drizzle-orm";
import { clients } from "../schema/client.ts";
import { contacts } from "../schema/contact.ts";
import { employers } from "../schema/employer.ts";
import { invoices } from "../schema/invoice.ts";
import type { Db } from "../tenancy/db.ts";

/** The tables whose rows name an employer; a test holds them against the catalogue. */
export const EMPLOYER_REFERENCES = { clients, contacts, invoices } as const;
export type EmployerReferences = Readonly<Record<keyof typeof EMPLOYER_REFERENCES, number>>;

const TABLES = Object.entries(EMPLOYER_REFERENCES);

/** How many rows name this employer. */
export async function countEmployerReferences(db: Db, tenant: PracticeId, id: EmployerId): Promise<EmployerReferences> {
  const of = async (table: (typeof EMPLOYER_REFERENCES)[keyof typeof EMPLOYER_REFERENCES]) =>
    db.$count(table, and(eq(table.tenantId, tenant), eq(table.employerId, id)));
  return { clients: await of(clients), contacts: await of(contacts), invoices: await of(invoices) };
}

/**
 * Everything that named the one that goes names the one that stays; then the first is removed. What an issued invoice says
 * stays as it was: a trigger refuses anything but the row it belongs to.
 */
export async function joinEmployers(db: Db, tenant: PracticeId, { kept, gone }: { kept: EmployerId; gone: EmployerId }): Promise<void> {
  await db.execute(sql`select set_config('app.merging', 'on', true)`);
  for (const [, table] of TABLES) {
    await db
      .update(table)
      .set({ employerId: kept })
      .where(and(eq(table.tenantId, tenant), eq(table.employerId, gone)));
  }
  await db.execute(sql`
    update work.import_run set made_employers = array_remove(made_employers, ${gone}::uuid)
    where tenant_id = ${tenant} and ${gone}::uuid = any(made_employers)`);
  await db.delete(employers).where(and(eq(employers.tenantId, tenant), eq(employers.id, gone)));
  await db.execute(sql`select set_config('app.merging', 'off', true)`);
}
