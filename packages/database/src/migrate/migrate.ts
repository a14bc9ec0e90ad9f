import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres, { type Sql } from "postgres";
import { applyWalls } from "./apply-walls.ts";

const MIGRATIONS = fileURLToPath(new URL("../../migrations", import.meta.url));
/** Any number will do, as long as all versions of Hervat use the same one. */
const MIGRATION_LOCK = 7_284_001;

/**
 * Brings the database at `url` to this version. Connects as the owner of its tables; whoever comes second waits and finds
 * nothing to do. The login roles of `prefix` must exist.
 *
 * @param afterwards runs under the same lock, so that a first fill happens once
 */
export async function migrate(
  url: string,
  { prefix, afterwards }: { prefix: string; afterwards?: (owner: Sql) => Promise<void> },
): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await applyMigrations(drizzle(sql), { migrationsFolder: MIGRATIONS, migrationsSchema: "migration", migrationsTable: "applied" });
    await applyWalls(sql, prefix);
    await afterwards?.(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
