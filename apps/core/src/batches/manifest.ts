import { stringify } from "csv-stringify/sync";

export const MANIFEST_COLUMNS = ["file", "client_code", "kind", "standing", "date", "sha256", "bytes", "message"] as const;

/** One line per item of a batch: its file, or why there is none. Codes, never names. */
export type ManifestLine = Readonly<Record<(typeof MANIFEST_COLUMNS)[number], string>>;

/**
 * The manifest as CSV with a byte order mark, so that a spreadsheet reads it as UTF-8; a cell can start no formula. A file is named
 * exactly as it is called: of letters, digits, dots and dashes alone, no formula can be made.
 */
export function manifestCsv(lines: readonly ManifestLine[]): string {
  return stringify([...lines], {
    header: true,
    columns: [...MANIFEST_COLUMNS],
    bom: true,
    escape_formulas: true,
    cast: { string: (value, { column, header }) => (column === "file" && !header ? { value, escape_formulas: false } : value) },
    record_delimiter: "windows",
  });
}
