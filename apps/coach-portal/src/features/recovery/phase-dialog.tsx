import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import { localText } from "../../app/local-text.ts";
import type { OfCase } from "../../app/of-case.ts";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { CriterionBadge } from "./criterion-badge.tsx";
import { phaseRefusalText } from "./recovery-text.ts";
import { type CourseShown, useChangePhase } from "./use-recovery.ts";

export interface PhaseDialogProps extends OfCase {
  course: CourseShown;
  direction: "forward" | "back";
  onClose: () => void;
}

/** A step forward shows which criteria are met; a step back asks why. */
export function PhaseDialog({ trajectoryId, course, direction, onClose }: PhaseDialogProps) {
  const [on, setOn] = useState(today());
  const [reason, setReason] = useState("");
  const [checked, setChecked] = useState(false);
  const change = useChangePhase();
  const criteria = direction === "forward" ? [...(course.next?.criteria ?? []), ...course.resumption] : [];

  function save(): void {
    setChecked(true);
    const day = PlainDate.safeParse(on);
    if (!day.success) return;
    const base = { trajectoryId, on: day.data };
    change.mutate(direction === "forward" ? { ...base, direction } : { ...base, direction, reason }, {
      onSuccess: (outcome) => {
        if (!outcome.ok) return;
        toast(m.recovery_step_forward_done());
        onClose();
      },
    });
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={
        direction === "forward" && course.next !== null
          ? m.recovery_step_forward({ phase: localText(course.next.names) })
          : m.recovery_step_back()
      }
      description={direction === "forward" && criteria.length > 0 ? m.recovery_step_forward_explain() : undefined}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={change.isPending} onClick={save}>
          {m.common_save()}
        </Button>
      }
    >
      {criteria.length > 0 && (
        <ul className="rows list-none p-0 text-sm">
          {criteria.map(({ key, text, judgement }) => (
            <li key={key} className="flex flex-wrap justify-between gap-x-4">
              <span>{localText(text)}</span>
              <CriterionBadge met={judgement?.met ?? null} />
            </li>
          ))}
        </ul>
      )}
      <DateField label={m.recovery_step_on()} value={on} onChange={setOn} error={checked && on === "" ? m.errors_required() : undefined} />
      {direction === "back" && (
        <TextArea label={m.recovery_step_back_reason()} hint={m.recovery_step_back_hint()} rows={3} value={reason} onChange={setReason} />
      )}
      <VerbError refusal={change.data?.ok === false ? phaseRefusalText(change.data.refusal) : undefined} error={change.error} />
    </Dialog>
  );
}
