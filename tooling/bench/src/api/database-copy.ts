import type { ServingRole } from "@hervat/database";
import { openPool } from "@hervat/database/server";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";

const BEFORE = "hervat_before";
const COPY = "hervat_copy";

/** A database as it was when `keepBefore` was called, for one replay: what a replay writes it can write once. */
export interface DatabaseCopy {
  /** As core opens the connections of this role, without what core puts over them. */
  clientOf(role: ServingRole): Sql;
  close(): Promise<void>;
}

/** Keeps the database as it is now. Nobody may be connected to it. */
export async function keepBefore(admin: Sql, database: string): Promise<void> {
  await admin.unsafe(`create database ${BEFORE} template ${database} strategy file_copy`);
}

/**
 * @param admin a superuser's, on another database of the same server
 * @param urlOf the address of a database for a role; for the superuser without one
 */
export async function openCopy(admin: Sql, urlOf: (database: string, role?: ServingRole) => string): Promise<DatabaseCopy> {
  await admin.unsafe(`create database ${COPY} template ${BEFORE} strategy file_copy`);
  await letAuditOverlap(urlOf(COPY));
  const clients = new Map<ServingRole, Sql>();
  return {
    clientOf(role) {
      const known = clients.get(role);
      if (known !== undefined) return known;
      // The query builder tells the driver to leave moments and JSON to it: without that they would be turned into text twice.
      const client = drizzle(openPool(role, urlOf(COPY, role))).$client;
      clients.set(role, client);
      return client;
    },
    async close() {
      await Promise.all([...clients.values()].map((client) => client.end({ timeout: 5 })));
      await admin.unsafe(`drop database ${COPY} with (force)`);
    },
  };
}

/**
 * Requests that overlap may pass each other, and then bring the audit in another order than that in which it was written. The check that
 * its checkpoint moves on is done all the same, and allows that here.
 */
async function letAuditOverlap(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(`
      create or replace function audit.move_on() returns trigger language plpgsql set search_path = pg_catalog as $$
      begin
        if tg_op = 'DELETE' or new.tenant_id <> old.tenant_id or new.seq = old.seq then
          raise exception 'the checkpoint of an audit never moves back';
        end if;
        return new;
      end
      $$`);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
