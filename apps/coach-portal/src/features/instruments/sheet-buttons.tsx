import { getLocale, m } from "@hervat/messages";
import { saveFile } from "../../app/save-file.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useInstrumentSheet } from "./use-instruments.ts";

/** The workbook to fill in, empty or with an example in it. */
export function SheetButtons() {
  const sheet = useInstrumentSheet();
  const take = (filled: boolean) => sheet.mutate({ filled, language: getLocale() }, { onSuccess: saveFile });
  return (
    <>
      <Button onClick={() => take(false)}>{m.instrument_sheet_empty()}</Button>
      <Button onClick={() => take(true)}>{m.instrument_sheet_example()}</Button>
      {sheet.isError && <Notice kind="error">{m.errors_load_failed()}</Notice>}
    </>
  );
}
