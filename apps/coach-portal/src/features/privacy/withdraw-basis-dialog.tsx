import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { toast } from "../../ui/toasts.ts";
import { withdrawRefusalText } from "./privacy-text.ts";
import { type OfClient, useWithdrawBasis } from "./use-privacy.ts";

/** She takes it back: today, and without a reason. */
export function WithdrawBasisDialog({ trajectoryId, name, onClose }: OfClient & { onClose: () => void }) {
  const withdraw = useWithdrawBasis();

  function save(): void {
    withdraw.mutate(
      { trajectoryId, on: PlainDate.parse(today()) },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.privacy_page_withdraw_toast());
          onClose();
        },
      },
    );
  }

  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.privacy_page_withdraw_title({ name })}
      confirm={m.privacy_page_withdraw()}
      busy={withdraw.isPending}
      onConfirm={save}
    >
      <p>{m.privacy_page_withdraw_text()}</p>
      <VerbError refusal={withdraw.data?.ok === false ? withdrawRefusalText(withdraw.data.refusal) : undefined} error={withdraw.error} />
    </ConfirmDialog>
  );
}
