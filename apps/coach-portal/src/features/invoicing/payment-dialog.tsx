import { Payment } from "@hervat/domain/invoicing";
import type { InvoiceId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import { hundredthsToText, readHundredths } from "../../app/read-euros.ts";
import { today } from "../../app/today.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { useRegisterPayment } from "./use-invoices.ts";

export interface PaymentDialogProps {
  invoiceId: InvoiceId;
  /** Cents; negative when money must go back. */
  open: number;
  onClose: () => void;
}

/** Money that came in, or went back. What is open stands there already. */
export function PaymentDialog({ invoiceId, open, onClose }: PaymentDialogProps) {
  const back = open < 0;
  const [amount, setAmount] = useState(hundredthsToText(Math.abs(open)));
  const [on, setOn] = useState(today());
  const [asked, setAsked] = useState(false);
  const register = useRegisterPayment();
  const refusal = register.data?.ok === false ? register.data.refusal : undefined;
  const cents = readHundredths(amount);

  async function save(): Promise<void> {
    setAsked(true);
    const payment = Payment.safeParse({ receivedOn: on, amountCents: cents === undefined ? undefined : back ? 0 - cents : cents });
    if (!payment.success) return;
    const outcome = await register.mutateAsync({ invoiceId, payment: payment.data }).catch(() => undefined);
    if (!outcome?.ok) return;
    toast(m.common_saved());
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title={back ? m.invoicing_page_refund() : m.invoicing_page_pay()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={register.isPending} onClick={() => void save()}>
          {m.common_save()}
        </Button>
      }
    >
      <TextField
        label={m.invoicing_page_amount()}
        inputMode="decimal"
        value={amount}
        onChange={setAmount}
        error={asked && cents === undefined ? m.invoicing_page_amount_wrong() : refusal?.field === "amount" ? refusal.sentence : undefined}
      />
      <DateField
        label={back ? m.invoicing_page_refunded_on() : m.invoicing_page_received_on()}
        value={on}
        onChange={setOn}
        error={asked && on === "" ? m.errors_required() : refusal?.field === "on" ? refusal.sentence : undefined}
      />
      {refusal?.field === null && (
        <Notice kind="error" announce>
          {refusal.sentence}
        </Notice>
      )}
      {register.isError && (
        <Notice kind="error" announce>
          {m.errors_save_failed()}
        </Notice>
      )}
    </Dialog>
  );
}
