import { CHOICES, FACTS, SHEETS, wordsOf } from "@hervat/domain/questionnaires";
import { getLocale, m } from "@hervat/messages";
import { localText } from "../../app/local-text.ts";
import type { SheetFault } from "./use-instruments.ts";

/** What is wrong in a filled-in workbook, with the sheet and the row as Excel counts it. */
export function sheetFaultText(fault: SheetFault): string {
  switch (fault.kind) {
    case "sheet-missing":
      return m.instrument_sheet_missing({ sheet: sheetText(fault.sheet) });
    case "sheet-empty":
      return m.instrument_sheet_blank({ sheet: sheetText(fault.sheet) });
    case "column-missing":
      return m.instrument_column_missing({ sheet: sheetText(fault.sheet), column: columnText(fault.sheet, fault.column) });
    case "fact-missing": {
      const words = { sheet: sheetText("general"), fact: localText(FACTS[fault.fact]) };
      const rights = fault.fact === "holder" || fault.fact === "licence";
      return rights ? m.instrument_fact_rights(words) : m.instrument_fact_missing(words);
    }
    default:
      return rowFaultText(fault);
  }
}

type RowFault = Extract<SheetFault, { row: number }>;

function rowFaultText(fault: RowFault): string {
  const at = { sheet: sheetText(fault.sheet), row: fault.row };
  switch (fault.kind) {
    case "fact-unknown":
      return m.instrument_fact_unknown({ ...at, value: quoted(fault.value) });
    case "empty":
      return m.instrument_cell_empty({ ...at, column: columnText(fault.sheet, fault.column) });
    case "not-a-number":
      return m.instrument_cell_number({ ...at, column: columnText(fault.sheet, fault.column), value: quoted(fault.value) });
    case "no-choice": {
      const choices = fault.choice in CHOICES ? wordsOf(fault.choice, getLocale()).join(", ") : "";
      return m.instrument_cell_choice({ ...at, column: columnText(fault.sheet, fault.column), value: quoted(fault.value), choices });
    }
    case "not-found":
      return m.instrument_cell_not_found({ ...at, value: quoted(fault.value), on: sheetText(fault.on) });
    case "twice":
      return m.instrument_cell_twice({ ...at, value: quoted(fault.value) });
    case "too-few-answers":
      return m.instrument_row_few_answers({ ...at, value: quoted(fault.value) });
    case "scale-without-questions":
      return m.instrument_row_scale_empty({ ...at, value: quoted(fault.value) });
    case "never-scorable":
      return m.instrument_row_never({ ...at, value: quoted(fault.value), of: fault.of });
    case "does-not-rise":
      return m.instrument_row_not_rising({ ...at, value: quoted(fault.value) });
  }
}

const sheetText = (sheet: keyof typeof SHEETS): string => quoted(localText(SHEETS[sheet].names));

function columnText(sheet: keyof typeof SHEETS, column: string): string {
  const found = Object.entries(SHEETS[sheet].columns).find(([key]) => key === column)?.[1];
  return quoted(found === undefined ? column : localText(found));
}

const LONGEST_VALUE = 60;

export function quoted(value: string): string {
  const short = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE - 1)}…` : value;
  return `“${short}”`;
}
