import { createHash } from "node:crypto";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import postgres, { type TransactionSql } from "postgres";
import { migrate, newestSchemaVersion } from "../migrate/migrate.ts";
import { WITHOUT_DELAY } from "../tenancy/connect-without-delay.ts";
import type { BackupSummary } from "./backup.ts";
import { BackupError } from "./backup-error.ts";
import { type BackupHeader, readBackupFile, type TableEnd, type TableStart } from "./backup-file.ts";
import { backedUpTables, schemaVersion } from "./tables.ts";

export interface RestoreOptions {
  /** The owner's address of a database without rows; the login roles must exist. */
  readonly ownerUrl: string;
  readonly prefix: string;
  readonly file: string;
  /** Of the key-encryption key that this installation has. */
  readonly keyFingerprint: string;
}

/**
 * Puts a backup into an empty database: brings the database to the version of the backup, copies every table in one
 * transaction, verifies counts and hashes, and only then brings it up to date. What fails leaves no row behind.
 *
 * @throws BackupError
 */
export async function restore({ ownerUrl, prefix, file, keyFingerprint }: RestoreOptions): Promise<BackupSummary> {
  const header = await verifyBackup(file);
  if (header.keyFingerprint !== keyFingerprint) throw new BackupError("another-key");
  if (header.schemaVersion > (await newestSchemaVersion())) throw new BackupError("file-too-new");

  const sql = postgres(ownerUrl, { ...WITHOUT_DELAY, max: 1, onnotice: () => {} });
  try {
    const version = await schemaVersion(sql);
    if (version === undefined) await migrate(ownerUrl, { prefix, upTo: header.schemaVersion });
    else if (version !== header.schemaVersion) throw new BackupError("database-of-another-version");
    const tables = await sql.begin((tx) => copyAll(tx, file));
    await migrate(ownerUrl, { prefix });
    await sql`analyze`;
    return { tables, rows: tables.reduce((sum, { rows }) => sum + rows, 0) };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Reads a backup to its end. @returns its header when the file is whole. @throws BackupError */
export async function verifyBackup(file: string): Promise<BackupHeader> {
  let header: BackupHeader | undefined;
  for await (const record of readBackupFile(file)) if (record.kind === "header") header = record.header;
  if (header === undefined) throw new BackupError("file-damaged");
  return header;
}

async function copyAll(tx: TransactionSql, file: string): Promise<TableEnd[]> {
  const tables = await backedUpTables(tx);
  // The owner's own walls and triggers stand in the way of rows that were right when they were written; they come back below.
  for (const { table } of tables) await tx.unsafe(`alter table ${table} no force row level security, disable trigger user`);
  for (const { table } of tables) await assertEmpty(tx, table);

  const ends: TableEnd[] = [];
  let writing: CopyIn | undefined;
  for await (const record of readBackupFile(file)) {
    switch (record.kind) {
      case "table":
        writing = await openCopy(tx, record.start);
        break;
      case "data":
        await writing?.add(record.data);
        break;
      case "table-end":
        await writing?.finish(record.end);
        ends.push(record.end);
        break;
      case "header":
        break;
    }
  }
  const missing = tables.some(({ table }) => !ends.some((end) => end.table === table));
  if (missing) throw new BackupError("file-damaged");
  for (const { table } of tables) await tx.unsafe(`alter table ${table} force row level security, enable trigger user`);
  return ends;
}

interface CopyIn {
  add(data: Uint8Array): Promise<void>;
  finish(end: TableEnd): Promise<void>;
}

async function openCopy(tx: TransactionSql, { table, columns }: TableStart): Promise<CopyIn> {
  const stream = await tx.unsafe(`copy ${table} (${columns.join(", ")}) from stdin (format binary)`).writable();
  const hash = createHash("sha256");
  return {
    async add(data) {
      hash.update(data);
      if (!stream.write(data)) await once(stream, "drain");
    },
    async finish(end) {
      stream.end();
      await finished(stream);
      const [count] = await tx.unsafe<{ rows: number }[]>(`select count(*)::int as rows from ${table}`);
      if (end.table !== table || hash.digest("hex") !== end.sha256 || count?.rows !== end.rows) throw new BackupError("file-damaged");
    },
  };
}

async function assertEmpty(sql: TransactionSql, table: string): Promise<void> {
  const [row] = await sql.unsafe<{ rows: number }[]>(`select count(*)::int as rows from ${table}`);
  if (row?.rows !== 0) throw new BackupError("database-not-empty");
}
