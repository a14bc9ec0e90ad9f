import { m } from "@hervat/messages";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { parseCodes } from "./parse-codes.ts";
import type { CandidateShown } from "./shown.ts";

export interface PasteCodesDialogProps {
  candidates: readonly CandidateShown[];
  onChosen: (trajectoryIds: readonly string[]) => void;
}

/** Chooses by a list of codes out of a spreadsheet or a mail; says which it does not know. */
export function PasteCodesDialog({ candidates, onChosen }: PasteCodesDialogProps) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const codes = parseCodes(text);
  const known = candidates.filter(({ clientCode }) => codes.includes(clientCode));
  const unknown = codes.filter((code) => !candidates.some(({ clientCode }) => clientCode === code));

  function use() {
    onChosen(known.map(({ trajectoryId }) => trajectoryId));
    setText("");
    setOpen(false);
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>{m.report_page_new_paste()}</Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={m.report_page_new_paste()}
        actions={
          <Button kind="primary" disabled={known.length === 0} onClick={use}>
            {m.report_page_new_paste_use()} ({known.length})
          </Button>
        }
      >
        <TextArea label={m.report_page_new_paste_label()} hint={m.report_page_new_paste_hint()} rows={8} value={text} onChange={setText} />
        {unknown.length > 0 && <Notice kind="wait">{m.report_page_new_paste_unknown({ codes: unknown.join(", ") })}</Notice>}
      </Dialog>
    </>
  );
}
