import { m } from "@hervat/messages";
import { useState } from "react";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { goalRefusalText } from "./goal-text.ts";
import { type GoalShown, type OfCase, useShareGoal } from "./use-goals.ts";

/** The words start empty: what was written here for herself is never proposed to the employer. */
export function ShareGoalDialog({ trajectoryId, goal, onClose }: OfCase & { goal: GoalShown; onClose: () => void }) {
  const [text, setText] = useState("");
  const [saidYes, setSaidYes] = useState(false);
  const share = useShareGoal();

  function submit(): void {
    share.mutate(
      { trajectoryId, id: goal.id, share: true, text, saidYes },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.goals_shared());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.goals_share()}
      description={goal.text}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={share.isPending} onClick={submit}>
          {m.goals_share()}
        </Button>
      }
    >
      <TextArea label={m.goals_share_text()} hint={m.goals_share_hint()} rows={3} value={text} onChange={setText} />
      <Checkbox label={m.goals_share_yes()} checked={saidYes} onChange={setSaidYes} />
      <VerbError refusal={share.data?.ok === false ? goalRefusalText(share.data.refusal) : undefined} error={share.error} />
    </Dialog>
  );
}
