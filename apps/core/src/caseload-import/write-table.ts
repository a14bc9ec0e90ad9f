import type { Cell } from "@hervat/domain/caseload-import";
import { stringify } from "csv-stringify/sync";
import writeWorkbook from "write-excel-file/node";

export type TableFormat = "csv" | "xlsx";

/** A file on its way to whoever asked; `content` is base64. */
export interface MadeFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string;
}

const WIDEST_COLUMN = 48;

/** A table as a file that Excel opens well: semicolons, a byte order mark and decimal commas, or a workbook. */
export async function writeTable(
  rows: readonly (readonly Cell[])[],
  { format, name, sheet }: { format: TableFormat; name: string; sheet: string },
): Promise<MadeFile> {
  if (format === "csv") {
    const text = stringify(
      rows.map((row) => row.map(toCsvCell)),
      { bom: true, delimiter: ";", record_delimiter: "windows" },
    );
    return { fileName: `${name}.csv`, mediaType: "text/csv; charset=utf-8", content: Buffer.from(text).toString("base64") };
  }
  const [header = [], ...body] = rows;
  const workbook = await writeWorkbook(
    [
      header.map((cell) => ({ value: String(cell), fontWeight: "bold" as const })),
      ...body.map((row) => row.map((cell) => (cell === "" ? null : { value: cell }))),
    ],
    { sheet, stickyRowsCount: 1, columns: header.map((_, column) => ({ width: widthOf(rows, column) })) },
  ).toBuffer();
  return {
    fileName: `${name}.xlsx`,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    content: workbook.toString("base64"),
  };
}

/**
 * A cell that begins like a formula would be run by a spreadsheet on the computer of whoever opens the file. An
 * apostrophe in front makes it text; reading takes it away again. In a workbook the type of the cell says so.
 *
 * @source OWASP, CSV Injection
 */
function toCsvCell(cell: Cell): string {
  if (typeof cell === "number") return String(cell).replace(".", ",");
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function widthOf(rows: readonly (readonly Cell[])[], column: number): number {
  const longest = Math.max(...rows.slice(0, 200).map((row) => String(row[column] ?? "").length));
  return Math.min(WIDEST_COLUMN, Math.max(10, longest + 2));
}
