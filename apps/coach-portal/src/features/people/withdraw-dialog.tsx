import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { toast } from "../../ui/toasts.ts";
import { withdrawRefusalText } from "./people-text.ts";
import { type ConsentShown, useWithdrawConsent } from "./use-people.ts";

export interface WithdrawDialogProps extends OfCase {
  consent: ConsentShown;
  onClose: () => void;
}

export function WithdrawDialog({ trajectoryId, consent, onClose }: WithdrawDialogProps) {
  const [on, setOn] = useState(today());
  const withdraw = useWithdrawConsent();

  function save(): void {
    const day = PlainDate.safeParse(on);
    if (!day.success) return;
    withdraw.mutate(
      { trajectoryId, consentId: consent.id, on: day.data },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.consent_page_withdrawn());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.consent_page_withdraw_named({ name: consent.name })}
      description={m.consent_page_withdraw_text()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={withdraw.isPending} onClick={save}>
          {m.consent_page_withdraw()}
        </Button>
      }
    >
      <DateField label={m.consent_page_withdraw_on()} value={on} onChange={setOn} error={on === "" ? m.errors_required() : undefined} />
      <VerbError refusal={withdraw.data?.ok === false ? withdrawRefusalText(withdraw.data.refusal) : undefined} error={withdraw.error} />
    </Dialog>
  );
}
