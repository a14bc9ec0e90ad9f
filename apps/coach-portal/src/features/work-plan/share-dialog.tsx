import type { KeepReason } from "@hervat/domain/guard";
import { m } from "@hervat/messages";
import { useState } from "react";
import { GuardRefusal } from "../../app/guard/guard-refusal.tsx";
import { GuardedTextArea } from "../../app/guard/guarded-text.tsx";
import type { OfCase } from "../../app/of-case.ts";
import { type Reader, ReadersNote } from "../../app/readers-note.tsx";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { toast } from "../../ui/toasts.ts";
import { type FactorShown, useShareFactor } from "./use-work-plan.ts";
import { itemText, shareRefusalText } from "./work-plan-text.ts";

export interface ShareDialogProps extends OfCase {
  factor: FactorShown;
  readers: readonly Reader[];
  onClose: () => void;
}

/** The words start empty: what the coach wrote for herself is never proposed to the employer. */
export function ShareDialog({ trajectoryId, factor, readers, onClose }: ShareDialogProps) {
  const [text, setText] = useState("");
  const [asked, setAsked] = useState(false);
  const share = useShareFactor();
  const refusal = share.data?.ok === false ? share.data.refusal : undefined;

  function submit(keep: KeepReason | null): void {
    share.mutate(
      { trajectoryId, id: factor.id, share: true, text, askedByClient: asked, keep },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.work_plan_released());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.work_plan_release_title()}
      description={itemText(factor.item)}
      closeLabel={m.common_cancel()}
      actions={
        readers.length === 0 ? undefined : (
          <Button kind="primary" busy={share.isPending} onClick={() => submit(null)}>
            {m.work_plan_release()}
          </Button>
        )
      }
    >
      <ReadersNote trajectoryId={trajectoryId} readers={readers} />
      <GuardedTextArea label={m.work_plan_release_text()} hint={m.work_plan_release_hint()} rows={3} value={text} onChange={setText} />
      {factor.sensitive && <Checkbox label={m.work_plan_release_asked()} checked={asked} onChange={setAsked} />}
      {refusal?.kind === "not-for-employer" ? (
        <GuardRefusal findings={refusal.findings} busy={share.isPending} onKeep={submit} />
      ) : (
        <VerbError refusal={refusal && shareRefusalText(refusal)} error={share.error} />
      )}
    </Dialog>
  );
}
