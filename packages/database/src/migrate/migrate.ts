import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres, { type Sql } from "postgres";
import { z } from "zod";
import { applyWalls } from "./apply-walls.ts";

const MIGRATIONS = fileURLToPath(new URL("../../migrations", import.meta.url));
/** Any number will do, as long as all versions of Hervat use the same one. */
const MIGRATION_LOCK = 7_284_001;

export interface MigrateOptions {
  /** The login roles with this prefix must exist. */
  readonly prefix: string;
  /** Runs under the same lock, so that a first fill happens once. */
  readonly afterwards?: (owner: Sql) => Promise<void>;
  /** Stop at this version, to take in a backup of that time. */
  readonly upTo?: number;
}

/**
 * Brings the database at `url` to this version. Connects as the owner of its tables; whoever comes second waits and finds
 * nothing to do.
 */
export async function migrate(url: string, { prefix, afterwards, upTo }: MigrateOptions): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    if (upTo === undefined) await applyFrom(sql, MIGRATIONS);
    else await withMigrationsUpTo(upTo, (folder) => applyFrom(sql, folder));
    await applyWalls(sql, prefix);
    await afterwards?.(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

const Journal = z.looseObject({ entries: z.array(z.looseObject({ when: z.number() })) });

/** The version that this Hervat brings a database to. */
export async function newestSchemaVersion(): Promise<number> {
  const { entries } = await readJournal(MIGRATIONS);
  return entries.at(-1)?.when ?? 0;
}

function applyFrom(sql: Sql, migrationsFolder: string): Promise<void> {
  return applyMigrations(drizzle(sql), { migrationsFolder, migrationsSchema: "migration", migrationsTable: "applied" });
}

async function withMigrationsUpTo(version: number, work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "hervat-migrations-"));
  try {
    await cp(MIGRATIONS, folder, { recursive: true });
    const journal = await readJournal(folder);
    const entries = journal.entries.filter(({ when }) => when <= version);
    await writeFile(journalOf(folder), JSON.stringify({ ...journal, entries }));
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const journalOf = (folder: string) => join(folder, "meta", "_journal.json");

async function readJournal(folder: string) {
  return Journal.parse(JSON.parse(await readFile(journalOf(folder), "utf8")));
}
