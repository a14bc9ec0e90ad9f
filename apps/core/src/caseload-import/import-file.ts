import type { Cell } from "@hervat/domain/caseload-import";

/** The first sheet or the chosen one, as rows of cells. The first row holds the column names. */
export interface ImportTable {
  readonly format: "csv" | "xlsx";
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Why a file cannot be read as a table at all. */
export type FileRefusal =
  | { readonly kind: "file-empty" }
  | { readonly kind: "file-too-large"; readonly megabytes: number }
  | { readonly kind: "not-a-table" }
  /** A .xls file, or a workbook that is locked with a password: both wear the same envelope. */
  | { readonly kind: "old-or-locked-workbook" }
  | { readonly kind: "workbook-damaged" }
  | { readonly kind: "workbook-too-large" }
  | { readonly kind: "sheet-unknown" }
  | { readonly kind: "too-many-rows"; readonly most: number }
  | { readonly kind: "too-many-columns"; readonly most: number }
  | { readonly kind: "quote-not-closed"; readonly row: number }
  | { readonly kind: "no-rows" };

/** Asks a thread for all sheets; longer than the name of one can be. */
export const EVERY_SHEET = "every sheet of this workbook, one by one";

/** A cell is one fact; what is longer is cut, and its reader says that it is too long. */
export const LONGEST_CELL = 2_000;
