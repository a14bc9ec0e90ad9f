import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import type { MilestoneShown } from "../../app/milestone-status-text.ts";
import { milestoneTitle } from "../../app/milestone-title.ts";
import type { OfCase } from "../../app/of-case.ts";
import { offerUndo } from "../../app/offer-undo.ts";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { milestoneRefusalText } from "./refusal-text.ts";
import { useMarkMilestone, useUnmarkMilestone } from "./use-clock.ts";

export interface MarkMilestoneDialogProps extends OfCase {
  milestone: MilestoneShown;
  onClose: () => void;
}

export function MarkMilestoneDialog({ trajectoryId, milestone, onClose }: MarkMilestoneDialogProps) {
  const [place, setPlace] = useState<"here" | "elsewhere">("here");
  const [on, setOn] = useState(today());
  const [missing, setMissing] = useState(false);
  const mark = useMarkMilestone();
  const unmark = useUnmarkMilestone();
  const title = milestoneTitle(milestone.key);

  function save() {
    const day = PlainDate.safeParse(on);
    if (place === "here" && !day.success) return setMissing(true);
    const key = milestone.key;
    const done =
      place === "here" && day.success
        ? { key, place: "here" as const, on: day.data }
        : { key, place: "elsewhere" as const, on: day.success ? day.data : null };
    mark.mutate(
      { trajectoryId, done },
      {
        onSuccess: ({ ok }) => {
          if (!ok) return;
          offerUndo(m.trajectory_page_mark_saved({ title }), () => unmark.mutateAsync({ trajectoryId, key }));
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.trajectory_page_mark_title()}
      description={title}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={mark.isPending} onClick={save}>
          {m.common_save()}
        </Button>
      }
    >
      <RadioGroup
        label={m.trajectory_page_mark_place()}
        value={place}
        onChange={setPlace}
        options={[
          { value: "here", label: m.trajectory_page_mark_here() },
          { value: "elsewhere", label: m.trajectory_page_mark_elsewhere() },
        ]}
      />
      <DateField
        label={m.trajectory_page_mark_on()}
        optional={place === "elsewhere"}
        value={on}
        onChange={setOn}
        error={missing && on === "" ? m.errors_required() : undefined}
      />
      <VerbError refusal={mark.data?.ok === false ? milestoneRefusalText(mark.data.refusal) : undefined} error={mark.error} />
    </Dialog>
  );
}
