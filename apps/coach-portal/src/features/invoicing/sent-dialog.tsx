import { type InvoiceId, PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import { today } from "../../app/today.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toasts.ts";
import { useMarkSent } from "./use-invoices.ts";

/** On which day the invoice went out, however it went. */
export function SentDialog({ invoiceId, onClose }: { invoiceId: InvoiceId; onClose: () => void }) {
  const [on, setOn] = useState(today());
  const [asked, setAsked] = useState(false);
  const markSent = useMarkSent();
  const refusal = markSent.data?.ok === false ? markSent.data.refusal.sentence : undefined;

  async function save(): Promise<void> {
    setAsked(true);
    const day = PlainDate.safeParse(on);
    if (!day.success) return;
    const outcome = await markSent.mutateAsync({ invoiceId, on: day.data }).catch(() => undefined);
    if (!outcome?.ok) return;
    toast(m.common_saved());
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.invoicing_page_mark_sent()}
      description={m.invoicing_page_mark_sent_text()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={markSent.isPending} onClick={() => void save()}>
          {m.common_save()}
        </Button>
      }
    >
      <DateField
        label={m.invoicing_page_sent_on()}
        value={on}
        onChange={setOn}
        error={asked && on === "" ? m.errors_required() : refusal}
      />
      {markSent.isError && (
        <Notice kind="error" announce>
          {m.errors_save_failed()}
        </Notice>
      )}
    </Dialog>
  );
}
