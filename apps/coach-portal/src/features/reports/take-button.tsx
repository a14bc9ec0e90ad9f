import type { BatchId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";

/** All documents in one file: a ZIP of them all, or one PDF for the printer. Where they hold health data it asks why first; the reason goes into the practice's log. */
export function TakeButton({ batchId, health, as }: { batchId: BatchId; health: boolean; as: "zip" | "pdf" }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const prepare = useMutation(trpc.batch.prepareDownload.mutationOptions());
  const refusal = prepare.data?.ok === false ? prepare.data.refusal : undefined;

  async function take(given: string | null) {
    const outcome = await prepare.mutateAsync({ batchId, reason: given }).catch(() => undefined);
    if (!outcome?.ok) return;
    setOpen(false);
    setReason("");
    window.location.assign(`/files/batches/${batchId}/documents.${as}`);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void take(reason);
  }

  return (
    <>
      <Button
        {...(as === "zip" && { kind: "primary" })}
        busy={prepare.isPending}
        onClick={() => (health ? setOpen(true) : void take(null))}
      >
        {as === "zip" ? m.report_page_batch_zip() : m.report_page_batch_print()}
      </Button>
      {!open && refusal?.kind === "nothing-to-take" && (
        <Notice kind="wait" announce>
          {m.report_page_batch_nothing_to_take()}
        </Notice>
      )}
      {prepare.data?.ok && prepare.data.value.heldBack > 0 && (
        <Notice kind="wait" announce>
          {m.report_page_batch_held_back({ count: prepare.data.value.heldBack })}
        </Notice>
      )}
      {prepare.isError && (
        <Notice kind="error" announce>
          {m.errors_load_failed()}
        </Notice>
      )}
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={m.report_page_batch_zip_title()}
        actions={
          <Button kind="primary" busy={prepare.isPending} onClick={() => void take(reason)}>
            {as === "zip" ? m.report_page_batch_zip_take() : m.report_page_batch_print_take()}
          </Button>
        }
      >
        <form onSubmit={submit}>
          <TextField
            label={m.report_page_batch_reason()}
            hint={m.report_page_batch_reason_hint()}
            value={reason}
            onChange={setReason}
            maxLength={300}
            error={refusal?.kind === "reason-needed" ? m.report_page_batch_reason_needed() : undefined}
          />
        </form>
        {refusal?.kind === "nothing-to-take" && (
          <Notice kind="wait" announce>
            {m.report_page_batch_nothing_to_take()}
          </Notice>
        )}
      </Dialog>
    </>
  );
}
