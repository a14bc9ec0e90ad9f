import { type ColumnMapping, type ImportMode, recogniseColumns } from "@hervat/domain/caseload-import";
import { ok, type Result } from "@hervat/domain/primitives";
import type { FileRefusal, ImportTable } from "./import-file.ts";
import { readImportFile } from "./read-import-file.ts";

/** A file as it was offered, with what a person chose about it. */
export interface ImportRequest {
  readonly bytes: Uint8Array;
  /** Null: the first sheet. */
  readonly sheet: string | null;
  /** Null: as the columns are recognised. */
  readonly mapping: ColumnMapping | null;
  readonly mode: ImportMode;
}

export interface OpenedImport {
  readonly table: ImportTable;
  readonly mapping: ColumnMapping;
  readonly mode: ImportMode;
}

export async function openImport({ bytes, sheet, mapping, mode }: ImportRequest): Promise<Result<OpenedImport, FileRefusal>> {
  const table = await readImportFile(bytes, sheet);
  return table.ok ? ok({ table: table.value, mapping: mapping ?? recogniseColumns(table.value.header), mode }) : table;
}
