import { parentPort, workerData } from "node:worker_threads";
import { type Cell, MOST_COLUMNS, MOST_ROWS } from "@hervat/domain/caseload-import";
import readWorkbook from "read-excel-file/universal";
import { EVERY_SHEET, LONGEST_CELL } from "./import-file.ts";
import type { WorkbookAnswer, WorkbookQuestion } from "./read-workbook.ts";

/** Runs in a thread of its own: a large workbook takes a second, and a hostile one must not take the service along. */
const question: WorkbookQuestion = workerData;
parentPort?.postMessage(await answer(question));

async function answer({ bytes, sheet: wanted }: WorkbookQuestion): Promise<WorkbookAnswer> {
  const sheets = await readWorkbook(bytes);
  if (wanted === EVERY_SHEET) return everySheet(sheets);
  const names = sheets.map(({ sheet }) => sheet);
  const chosen = wanted === null ? sheets[0] : sheets.find(({ sheet }) => sheet === wanted);
  if (!chosen) return { kind: "sheet-unknown" };
  return tooMuch(chosen) ?? { kind: "table", sheets: names, sheet: chosen.sheet, rows: rowsOf(chosen) };
}

type Sheet = Awaited<ReturnType<typeof readWorkbook>>[number];

function everySheet(sheets: readonly Sheet[]): WorkbookAnswer {
  for (const sheet of sheets) {
    const refused = tooMuch(sheet);
    if (refused !== undefined) return refused;
  }
  return { kind: "sheets", sheets: sheets.map((one) => ({ name: one.sheet, rows: rowsOf(one) })) };
}

function tooMuch({ data }: Sheet): WorkbookAnswer | undefined {
  if (data.length > MOST_ROWS + 1) return { kind: "too-many-rows", most: MOST_ROWS };
  return data.some((row) => row.length > MOST_COLUMNS) ? { kind: "too-many-columns", most: MOST_COLUMNS } : undefined;
}

function rowsOf({ data }: Sheet): Cell[][] {
  return data.map((row) => row.map(toCell));
}

function toCell(value: unknown): Cell {
  if (typeof value === "number") return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if (typeof value === "boolean") return value ? "1" : "0";
  return value === null || value === undefined ? "" : String(value).slice(0, LONGEST_CELL);
}
