import type { Language } from "@hervat/domain/people";
import { m } from "@hervat/messages";
import type { FileRefusal } from "./import-file.ts";

/** Why a file cannot be read, and what to do. */
export function fileSentence(refusal: FileRefusal, language: Language): string {
  const locale = { locale: language };
  switch (refusal.kind) {
    case "file-empty":
      return m.import_file_empty({}, locale);
    case "file-too-large":
      return m.import_file_too_large({ megabytes: refusal.megabytes }, locale);
    case "not-a-table":
      return m.import_file_not_a_table({}, locale);
    case "old-or-locked-workbook":
      return m.import_file_old_or_locked({}, locale);
    case "workbook-damaged":
      return m.import_file_damaged({}, locale);
    case "workbook-too-large":
      return m.import_file_workbook_too_large({}, locale);
    case "sheet-unknown":
      return m.import_file_sheet_unknown({}, locale);
    case "too-many-rows":
      return m.import_file_too_many_rows({ most: refusal.most }, locale);
    case "too-many-columns":
      return m.import_file_too_many_columns({ most: refusal.most }, locale);
    case "quote-not-closed":
      return m.import_file_quote_not_closed({ row: refusal.row }, locale);
    case "no-rows":
      return m.import_file_no_rows({}, locale);
  }
}
