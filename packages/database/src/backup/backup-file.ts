import { createHash } from "node:crypto";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { z } from "zod";
import { BackupError } from "./backup-error.ts";

const MAGIC = Buffer.from("HERVAT BACKUP 1\n");

export const BackupHeader = z.object({
  madeAt: z.iso.datetime(),
  /** The last migration that was applied, as its journal dates it. */
  schemaVersion: z.number(),
  /** Tells which key-encryption key opens what is sealed in it; the key itself is never in a backup. */
  keyFingerprint: z.string(),
});
export type BackupHeader = z.infer<typeof BackupHeader>;

export const TableStart = z.object({ table: z.string(), columns: z.array(z.string()) });
export type TableStart = z.infer<typeof TableStart>;

/** `sha256` is over the bytes of the table, hex. */
export const TableEnd = z.object({ table: z.string(), rows: z.number(), bytes: z.number(), sha256: z.string() });
export type TableEnd = z.infer<typeof TableEnd>;

const End = z.object({ tables: z.array(TableEnd), sha256: z.string() });

export type BackupRecord =
  | { readonly kind: "header"; readonly header: BackupHeader }
  | { readonly kind: "table"; readonly start: TableStart }
  | { readonly kind: "data"; readonly data: Uint8Array }
  | { readonly kind: "table-end"; readonly end: TableEnd };

const TYPES = { header: 1, table: 2, data: 3, "table-end": 4, end: 9 } as const;
const LARGEST_RECORD = 1 << 30;

/**
 * Writes a backup beside its place and renames it when it is whole, so that a half one never has its name. A record is a type,
 * a length and its content; the last one holds a hash over all before it.
 */
export async function writeBackupFile(
  path: string,
  write: (add: (record: BackupRecord) => Promise<void>) => Promise<TableEnd[]>,
): Promise<TableEnd[]> {
  const temporary = `${path}.tmp-${process.pid}`;
  const file = await open(temporary, "wx", 0o600);
  try {
    const hash = createHash("sha256");
    const append = async (type: number, content: Uint8Array) => {
      const head = Buffer.alloc(5);
      head.writeUInt8(type, 0);
      head.writeUInt32BE(content.length, 1);
      for (const bytes of [head, content]) {
        hash.update(bytes);
        await file.writeFile(bytes);
      }
    };
    hash.update(MAGIC);
    await file.writeFile(MAGIC);
    const tables = await write((record) => append(TYPES[record.kind], contentOf(record)));
    await append(TYPES.end, asJson({ tables, sha256: hash.copy().digest("hex") }));
    await file.sync();
    await file.close();
    await rename(temporary, path);
    return tables;
  } catch (error) {
    await file.close().catch(() => {});
    await rm(temporary, { force: true });
    throw error;
  }
}

/** The records of a backup in order. @throws BackupError as soon as something does not fit; at its end all was verified */
export async function* readBackupFile(path: string): AsyncGenerator<BackupRecord, TableEnd[]> {
  const file = await open(path, "r");
  try {
    const hash = createHash("sha256");
    const magic = await exactly(file, MAGIC.length);
    if (!magic.equals(MAGIC)) throw new BackupError("file-damaged");
    hash.update(magic);
    const seen: TableEnd[] = [];
    for (;;) {
      const head = await exactly(file, 5);
      const length = head.readUInt32BE(1);
      if (length > LARGEST_RECORD) throw new BackupError("file-damaged");
      const content = await exactly(file, length);
      if (head.readUInt8(0) === TYPES.end) {
        const end = parsed(End, content);
        const whole = end.sha256 === hash.digest("hex") && JSON.stringify(end.tables) === JSON.stringify(seen);
        if (!whole || (await file.read(Buffer.alloc(1))).bytesRead > 0) throw new BackupError("file-damaged");
        return seen;
      }
      hash.update(head).update(content);
      const record = recordOf(head.readUInt8(0), content);
      if (record.kind === "table-end") seen.push(record.end);
      yield record;
    }
  } finally {
    await file.close();
  }
}

async function exactly(file: FileHandle, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  for (let filled = 0; filled < length; ) {
    const { bytesRead } = await file.read(buffer, filled, length - filled);
    if (bytesRead === 0) throw new BackupError("file-damaged");
    filled += bytesRead;
  }
  return buffer;
}

function contentOf(record: BackupRecord): Uint8Array {
  switch (record.kind) {
    case "header":
      return asJson(record.header);
    case "table":
      return asJson(record.start);
    case "data":
      return record.data;
    case "table-end":
      return asJson(record.end);
  }
}

function recordOf(type: number, content: Buffer): BackupRecord {
  switch (type) {
    case TYPES.header:
      return { kind: "header", header: parsed(BackupHeader, content) };
    case TYPES.table:
      return { kind: "table", start: parsed(TableStart, content) };
    case TYPES.data:
      return { kind: "data", data: content };
    case TYPES["table-end"]:
      return { kind: "table-end", end: parsed(TableEnd, content) };
    default:
      throw new BackupError("file-damaged");
  }
}

function asJson(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value), "utf8");
}

function parsed<Schema extends z.ZodType>(schema: Schema, content: Buffer): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(content.toString("utf8")));
  } catch (cause) {
    throw new BackupError("file-damaged", { cause });
  }
}
