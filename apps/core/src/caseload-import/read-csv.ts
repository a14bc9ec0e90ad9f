import { type Cell, MOST_COLUMNS, MOST_ROWS } from "@hervat/domain/caseload-import";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { CsvError, parse } from "csv-parse/sync";
import { decodeText } from "./decode-text.ts";
import { type FileRefusal, LONGEST_CELL } from "./import-file.ts";

const DELIMITERS = [";", ",", "\t"] as const;

/**
 * The rows of a CSV file. The delimiter is the one that its first line uses most, or the one it names itself
 * (`sep=;`, as Excel writes). Empty lines stay, so that a row keeps the number that a spreadsheet shows.
 */
export function readCsv(bytes: Uint8Array): Result<readonly (readonly Cell[])[], FileRefusal> {
  const text = decodeText(bytes);
  if (text === undefined) return refuse({ kind: "not-a-table" });
  const named = /^\uFEFF?sep=(.)\r?\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  let read = 0;
  try {
    const rows = parse(body, {
      bom: true,
      delimiter: named?.[1] ?? delimiterOf(body),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: MOST_ROWS + 2,
      on_record: (record: string[]) => {
        read += 1;
        return record;
      },
    });
    if (rows.length > MOST_ROWS + 1) return refuse({ kind: "too-many-rows", most: MOST_ROWS });
    if (rows.some((row) => row.length > MOST_COLUMNS)) return refuse({ kind: "too-many-columns", most: MOST_COLUMNS });
    return ok(rows.map((row) => row.map(toCell)));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return error.code === "CSV_QUOTE_NOT_CLOSED" ? refuse({ kind: "quote-not-closed", row: read + 1 }) : refuse({ kind: "not-a-table" });
  }
}

/** Counts outside quotes, in the first line that says something. */
function delimiterOf(text: string): string {
  const start = text.search(/[^\s\uFEFF]/);
  let quoted = false;
  const counts = new Map<string, number>(DELIMITERS.map((delimiter) => [delimiter, 0]));
  for (const sign of text.slice(Math.max(start, 0), start + 20_000)) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === "\n") break;
    else if (!quoted && counts.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  return [...DELIMITERS].sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))[0] ?? ";";
}

/** Without the apostrophe that keeps a spreadsheet from running a cell: our own files carry it. */
function toCell(text: string): string {
  return text.replace(/^'(?=[=+\-@\t\r])/, "").slice(0, LONGEST_CELL);
}
