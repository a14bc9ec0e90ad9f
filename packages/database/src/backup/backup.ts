import { createHash } from "node:crypto";
import type { Socket } from "node:net";
import postgres, { type TransactionSql } from "postgres";
import { WITHOUT_DELAY } from "../tenancy/connect-without-delay.ts";
import { BackupError } from "./backup-error.ts";
import { type BackupRecord, type TableEnd, writeBackupFile } from "./backup-file.ts";
import { type BackedUpTable, backedUpTables, schemaVersion } from "./tables.ts";

export interface BackupOptions {
  /** The backup role's address: it reads past row level security. */
  readonly backupUrl: string;
  /** The file to write; it must not exist. It holds everything but the keys, so it stays apart from them. */
  readonly out: string;
  /** Of the key-encryption key in use. */
  readonly keyFingerprint: string;
  readonly now: Date;
}

export interface BackupSummary {
  readonly tables: readonly TableEnd[];
  readonly rows: number;
}

/**
 * Writes all practices as they are at one moment into one file, readable by its owner alone. A role that does not see every
 * row is an error, never a smaller file.
 *
 * @throws BackupError
 */
export async function backup({ backupUrl, out, keyFingerprint, now }: BackupOptions): Promise<BackupSummary> {
  let socket: Socket | undefined;
  const connection = {
    ...WITHOUT_DELAY,
    socket: (address: Parameters<typeof WITHOUT_DELAY.socket>[0]) => {
      socket = WITHOUT_DELAY.socket(address);
      return socket;
    },
  };
  const sql = postgres(backupUrl, { ...connection, max: 1, onnotice: () => {} });
  // The driver pauses its socket for a reader that is slower, and leaves it so when a table ends in that moment: the next
  // statement would wait for ever.
  const goOn = () => socket?.resume();
  try {
    const tables = await writeBackupFile(out, (add) =>
      sql
        .begin("isolation level repeatable read read only", async (tx) => {
          await tx`set local row_security = off`;
          const version = await schemaVersion(tx);
          if (version === undefined) throw new BackupError("database-of-another-version");
          await add({ kind: "header", header: { madeAt: now.toISOString(), schemaVersion: version, keyFingerprint } });
          const ends: TableEnd[] = [];
          for (const table of await backedUpTables(tx)) ends.push(await copyOut(tx, table, add, goOn));
          return ends;
        })
        .catch((error: unknown) => {
          throw isForbidden(error) ? new BackupError("not-allowed", { cause: error }) : error;
        }),
    );
    return { tables, rows: tables.reduce((sum, { rows }) => sum + rows, 0) };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function copyOut(
  tx: TransactionSql,
  { table, columns, key }: BackedUpTable,
  add: (record: BackupRecord) => Promise<void>,
  goOn: () => void,
): Promise<TableEnd> {
  await add({ kind: "table", start: { table, columns: [...columns] } });
  const hash = createHash("sha256");
  let bytes = 0;
  const [count] = await tx.unsafe<{ rows: number }[]>(`select count(*)::int as rows from ${table}`);
  const stream = await tx
    .unsafe(`copy (select ${columns.join(", ")} from ${table} order by ${key.join(", ")}) to stdout (format binary)`)
    .readable();
  for await (const data of stream) {
    hash.update(data);
    bytes += data.length;
    await add({ kind: "data", data });
  }
  goOn();
  const end = { table, rows: count?.rows ?? 0, bytes, sha256: hash.digest("hex") };
  await add({ kind: "table-end", end });
  return end;
}

function isForbidden(error: unknown): boolean {
  return error instanceof postgres.PostgresError && error.code === "42501";
}
