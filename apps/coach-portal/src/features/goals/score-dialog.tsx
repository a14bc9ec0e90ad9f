import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { whenDone } from "../../app/when-done.ts";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { goalRefusalText } from "./goal-text.ts";
import { type GoalShown, useScoreGoal } from "./use-goals.ts";

const SCORES = Array.from({ length: 11 }, (_, score) => ({ value: String(score), label: String(score) }));

/** One question, one press: where does she stand now? */
export function ScoreDialog({ trajectoryId, goal, onClose }: OfCase & { goal: GoalShown; onClose: () => void }) {
  const [score, setScore] = useState(String(goal.scores.findLast(({ by }) => by === "client")?.score ?? 5));
  const [by, setBy] = useState<"client" | "coach">("client");
  const [on, setOn] = useState(today());
  const [note, setNote] = useState("");
  const save = useScoreGoal();

  function submit(): void {
    const day = PlainDate.safeParse(on);
    if (!day.success) return;
    save.mutate(
      { trajectoryId, id: goal.id, on: day.data, by, score: Number(score), note },
      whenDone(() => m.goals_score_saved(), onClose),
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.goals_score_title()}
      description={goal.text}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={save.isPending} onClick={submit}>
          {m.common_save()}
        </Button>
      }
    >
      <RadioGroup label={m.goals_score()} inline value={score} onChange={setScore} options={SCORES} />
      <RadioGroup
        label={m.goals_score_by()}
        inline
        value={by}
        onChange={setBy}
        options={[
          { value: "client", label: m.goals_score_by_client() },
          { value: "coach", label: m.goals_score_by_coach() },
        ]}
      />
      <TextArea label={m.goals_score_note()} optional rows={2} value={note} onChange={setNote} />
      <DateField label={m.goals_score_on()} value={on} onChange={setOn} error={on === "" ? m.errors_required() : undefined} />
      <VerbError refusal={save.data?.ok === false ? goalRefusalText(save.data.refusal) : undefined} error={save.error} />
    </Dialog>
  );
}
