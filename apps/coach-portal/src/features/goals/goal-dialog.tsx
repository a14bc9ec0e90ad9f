import { m } from "@hervat/messages";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { whenDone } from "../../app/when-done.ts";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { goalRefusalText } from "./goal-text.ts";
import { type GoalShown, useSaveGoal } from "./use-goals.ts";

export function GoalDialog({ trajectoryId, goal, onClose }: OfCase & { goal: GoalShown | null; onClose: () => void }) {
  const [kind, setKind] = useState<GoalShown["kind"]>(goal?.kind ?? "personal");
  const [text, setText] = useState(goal?.text ?? "");
  const [ten, setTen] = useState(goal?.ten ?? "");
  const [checked, setChecked] = useState(false);
  const save = useSaveGoal();

  function submit(): void {
    setChecked(true);
    if (text.trim() === "") return;
    const known = goal === null ? null : { id: goal.id, seen: goal.text };
    save.mutate(
      { trajectoryId, known, kind, text, ten },
      whenDone(() => m.goals_saved(), onClose),
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={goal === null ? m.goals_add() : m.goals_change()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={save.isPending} onClick={submit}>
          {m.common_save()}
        </Button>
      }
    >
      <RadioGroup
        label={m.goals_kind()}
        inline
        value={kind}
        onChange={setKind}
        options={[
          { value: "personal", label: m.goals_personal() },
          { value: "work", label: m.goals_work() },
        ]}
      />
      <TextArea
        label={m.goals_text()}
        rows={2}
        value={text}
        onChange={setText}
        error={checked && text.trim() === "" ? m.errors_required() : undefined}
      />
      <TextArea label={m.goals_ten()} optional rows={2} value={ten} onChange={setTen} />
      <VerbError refusal={save.data?.ok === false ? goalRefusalText(save.data.refusal) : undefined} error={save.error} />
    </Dialog>
  );
}
