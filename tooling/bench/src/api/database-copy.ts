import type { ServingRole } from "@hervat/database";
import { openPool } from "@hervat/database/server";
import { drizzle } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";

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
