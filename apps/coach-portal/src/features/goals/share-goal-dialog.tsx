import type { KeepReason } from "@hervat/domain/guard";
import { m } from "@hervat/messages";
import { useState } from "react";
import { GuardRefusal } from "../../app/guard/guard-refusal.tsx";
import { GuardedTextArea } from "../../app/guard/guarded-text.tsx";
import type { OfCase } from "../../app/of-case.ts";
import { type Reader, ReadersNote } from "../../app/readers-note.tsx";
import { VerbError } from "../../app/verb-error.tsx";
import { whenDone } from "../../app/when-done.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { goalRefusalText } from "./goal-text.ts";
import { type GoalShown, useShareGoal } from "./use-goals.ts";

export interface ShareGoalProps extends OfCase {
  goal: GoalShown;
  readers: readonly Reader[];
  onClose: () => void;
}

/** The words start empty: what was written here for herself is never proposed to the employer. */
export function ShareGoalDialog({ trajectoryId, goal, readers, onClose }: ShareGoalProps) {
  const [text, setText] = useState("");
  const [saidYes, setSaidYes] = useState(false);
  const share = useShareGoal();
  const refusal = share.data?.ok === false ? share.data.refusal : undefined;

  function submit(keep: KeepReason | null): void {
    share.mutate(
      { trajectoryId, id: goal.id, share: true, text, saidYes, keep },
      whenDone(() => m.goals_shared(), onClose),
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
        readers.length === 0 ? undefined : (
          <Button kind="primary" busy={share.isPending} onClick={() => submit(null)}>
            {m.goals_share()}
          </Button>
        )
      }
    >
      <ReadersNote trajectoryId={trajectoryId} readers={readers} />
      <GuardedTextArea label={m.goals_share_text()} hint={m.goals_share_hint()} rows={3} value={text} onChange={setText} />
      <Checkbox label={m.goals_share_yes()} checked={saidYes} onChange={setSaidYes} />
      {refusal?.kind === "not-for-employer" ? (
        <GuardRefusal findings={refusal.findings} busy={share.isPending} onKeep={submit} />
      ) : (
        <VerbError refusal={refusal && goalRefusalText(refusal)} error={share.error} />
      )}
    </Dialog>
  );
}
