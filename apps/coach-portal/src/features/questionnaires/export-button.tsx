import { m } from "@hervat/messages";
import { type FormEvent, useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { saveFile } from "../../app/save-file.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useExportAnswers } from "./use-questionnaires.ts";

const LONGEST_REASON = 300;

/** Her answers as a file for another system. Why stands in the log, which she reads too. */
export function ExportButton({ trajectoryId, id }: OfCase & { id: string }) {
  const take = useExportAnswers();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const refused = take.data?.ok === false;

  function submit(event?: FormEvent) {
    event?.preventDefault();
    take.mutate(
      { trajectoryId, id, reason },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          saveFile(outcome.value);
          setOpen(false);
        },
      },
    );
  }

  function change(next: boolean) {
    setOpen(next);
    setReason("");
    take.reset();
  }

  return (
    <>
      <Button kind="quiet" onClick={() => change(true)}>
        {m.questionnaire_export()}
      </Button>
      <Dialog
        open={open}
        onOpenChange={change}
        title={m.questionnaire_export_title()}
        description={m.questionnaire_export_text()}
        closeLabel={m.common_cancel()}
        actions={
          <Button kind="primary" busy={take.isPending} onClick={() => submit()}>
            {m.questionnaire_export_take()}
          </Button>
        }
      >
        <form onSubmit={submit}>
          <TextField
            label={m.questionnaire_export_reason()}
            hint={m.questionnaire_export_reason_hint()}
            value={reason}
            onChange={setReason}
            maxLength={LONGEST_REASON}
            error={refused ? m.questionnaire_export_reason_needed() : undefined}
          />
        </form>
        <VerbError refusal={undefined} error={take.error} />
      </Dialog>
    </>
  );
}
