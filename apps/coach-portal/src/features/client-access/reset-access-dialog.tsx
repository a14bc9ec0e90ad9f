import { m } from "@hervat/messages";
import type { OfCase } from "../../app/of-case.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { toast } from "../../ui/toasts.ts";
import { resetAccessRefusalText, resetReasonText } from "./client-access-text.ts";
import { type ResetReason, useResetAccess } from "./use-client-access.ts";

const REASONS: readonly ResetReason[] = ["lost", "stolen", "new-phone"];

interface ResetAccessDialogProps extends OfCase {
  name: string;
  onClose: () => void;
}

/** She sits opposite her coach: why is one tap, and that tap does it. */
export function ResetAccessDialog({ trajectoryId, name, onClose }: ResetAccessDialogProps) {
  const reset = useResetAccess();

  function because(reason: ResetReason): void {
    reset.mutate(
      { trajectoryId, reason, inPerson: true },
      {
        onSuccess: ({ ok }) => {
          if (!ok) return;
          toast(m.client_access_reset_done());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.client_access_reset_title()}
      description={m.client_access_reset_text({ name })}
      closeLabel={m.common_cancel()}
    >
      <div className="flex flex-wrap gap-2">
        {REASONS.map((reason) => (
          <Button key={reason} busy={reset.isPending} onClick={() => because(reason)}>
            {resetReasonText(reason)}
          </Button>
        ))}
      </div>
      <VerbError refusal={reset.data?.ok === false ? resetAccessRefusalText(reset.data.refusal) : undefined} error={reset.error} />
    </Dialog>
  );
}
