import { LARGEST_FILE_MEGABYTES } from "@hervat/domain/caseload-import";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import type { FileRefusal, ImportTable } from "./import-file.ts";
import { readCsv } from "./read-csv.ts";
import { readWorkbook } from "./read-workbook.ts";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** A compound file: a .xls of before 2007, or a workbook that a password has locked. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads a caseload file, whatever its name says: its first bytes tell what it is. */
export async function readImportFile(bytes: Uint8Array, sheet: string | null = null): Promise<Result<ImportTable, FileRefusal>> {
  if (bytes.length === 0) return refuse({ kind: "file-empty" });
  if (bytes.length > LARGEST_FILE_MEGABYTES * 1024 * 1024) return refuse({ kind: "file-too-large", megabytes: LARGEST_FILE_MEGABYTES });
  if (startsWith(bytes, COMPOUND)) return refuse({ kind: "old-or-locked-workbook" });

  if (startsWith(bytes, ZIP)) {
    const workbook = await readWorkbook(bytes, sheet);
    return workbook.ok ? asTable({ format: "xlsx", ...workbook.value }) : workbook;
  }
  const text = readCsv(bytes);
  return text.ok ? asTable({ format: "csv", sheets: [], sheet: null, rows: text.value }) : text;
}

function asTable(read: Omit<ImportTable, "header"> & { readonly kind?: string }): Result<ImportTable, FileRefusal> {
  const { format, sheets, sheet } = read;
  const [header, ...rows] = read.rows;
  if (!header || header.every((cell) => cell === "")) return refuse({ kind: "file-empty" });
  if (rows.every((row) => row.every((cell) => cell === ""))) return refuse({ kind: "no-rows" });
  return ok({ format, sheets, sheet, header, rows });
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
