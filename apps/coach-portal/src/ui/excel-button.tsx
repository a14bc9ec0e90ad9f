import { getLocale, m } from "@hervat/messages";
import { type RefObject, useState } from "react";
import { Button } from "./button.tsx";
import { shownRows } from "./shown-rows.ts";

export interface ExcelButtonProps {
  /** Of the file, without a person in it: "caseload". */
  name: string;
  sheet: string;
  table: RefObject<HTMLTableElement | null>;
  /** How many of its rows are chosen: then those alone leave. */
  chosen?: number;
  /** Before the table is read: all of it is drawn. */
  onSave?: () => void;
}

const WIDEST_COLUMN = 48;

/** The table as it is seen, as a workbook. What makes one is fetched when someone asks. */
export function ExcelButton({ name, sheet, table, chosen = 0, onSave }: ExcelButtonProps) {
  const [busy, setBusy] = useState(false);

  async function save(): Promise<void> {
    if (table.current === null) return;
    setBusy(true);
    onSave?.();
    try {
      const { default: writeWorkbook } = await import("write-excel-file/browser");
      const rows = shownRows(table.current, getLocale() === "en" ? "en" : "nl");
      const [header = [], ...body] = rows;
      const widths = header.map((_, column) => Math.max(...rows.map((row) => String(row[column] ?? "").length)) + 2);
      await writeWorkbook(
        [
          header.map((value) => ({ value: String(value), fontWeight: "bold" as const })),
          ...body.map((row) => row.map((value) => (value === "" ? null : { value }))),
        ],
        { sheet: sheet.slice(0, 31), stickyRowsCount: 1, columns: widths.map((width) => ({ width: Math.min(WIDEST_COLUMN, width) })) },
      ).toFile(`${name}-${new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" })}.xlsx`);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Button kind="quiet" className="no-print -ml-2.5" busy={busy} onClick={() => void save()}>
      {chosen === 0 ? m.common_to_excel() : m.common_to_excel_chosen({ count: chosen })}
    </Button>
  );
}
