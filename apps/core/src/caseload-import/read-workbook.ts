import { Worker } from "node:worker_threads";
import type { Cell } from "@hervat/domain/caseload-import";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { checkArchive } from "./check-archive.ts";
import { EVERY_SHEET, type FileRefusal } from "./import-file.ts";

export interface WorkbookQuestion {
  readonly bytes: ArrayBuffer;
  readonly sheet: string | null | typeof EVERY_SHEET;
}
export interface WorkbookSheets {
  readonly kind: "sheets";
  readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly Cell[])[] }[];
}
export interface WorkbookTable {
  readonly kind: "table";
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly rows: readonly (readonly Cell[])[];
}
export type WorkbookAnswer =
  | WorkbookTable
  | WorkbookSheets
  | Extract<FileRefusal, { kind: "sheet-unknown" | "too-many-rows" | "too-many-columns" }>;

const MOST_SECONDS = 20;
const MOST_MEMORY_MEGABYTES = 384;

/** Reads one sheet of an XLSX file, the first unless another is named; a date cell becomes `YYYY-MM-DD`. */
export async function readWorkbook(bytes: Uint8Array, sheet: string | null): Promise<Result<WorkbookTable, FileRefusal>> {
  const answer = await askWorkbook(bytes, sheet);
  if (answer.kind === "table") return ok(answer);
  return refuse(answer.kind === "sheets" ? { kind: "sheet-unknown" } : answer);
}

/** Reads every sheet of an XLSX file, in its order. */
export async function readEverySheet(bytes: Uint8Array): Promise<Result<WorkbookSheets["sheets"], FileRefusal>> {
  const answer = await askWorkbook(bytes, EVERY_SHEET);
  if (answer.kind === "sheets") return ok(answer.sheets);
  return refuse(answer.kind === "table" ? { kind: "workbook-damaged" } : answer);
}

async function askWorkbook(bytes: Uint8Array, sheet: WorkbookQuestion["sheet"]): Promise<WorkbookAnswer | FileRefusal> {
  const verdict = await checkArchive(bytes);
  if (verdict === "too-large") return { kind: "workbook-too-large" };
  if (verdict === "damaged") return { kind: "workbook-damaged" };
  return inThread({ bytes: Uint8Array.from(bytes).buffer, sheet });
}

/** Whatever goes wrong in the thread is a fault of the file: it gets nothing else to work with. */
function inThread(question: WorkbookQuestion): Promise<WorkbookAnswer | FileRefusal> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("workbook-worker.ts", import.meta.url), {
      workerData: question,
      transferList: [question.bytes],
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MEGABYTES },
      stderr: true,
      stdout: true,
    });
    const end = (answer: WorkbookAnswer | FileRefusal) => {
      clearTimeout(tooLong);
      resolve(answer);
      void worker.terminate();
    };
    const tooLong = setTimeout(() => end({ kind: "workbook-too-large" }), MOST_SECONDS * 1_000);
    worker.once("message", end);
    worker.once("error", (error) => end({ kind: isOutOfMemory(error) ? "workbook-too-large" : "workbook-damaged" }));
    worker.once("exit", () => end({ kind: "workbook-damaged" }));
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
