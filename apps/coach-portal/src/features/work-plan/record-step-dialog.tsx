import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { type PlanShown, type StepShown, useRecordStep } from "./use-work-plan.ts";
import { recordStepRefusalText } from "./work-plan-text.ts";

/** What came of a step: hours and whether it was reached. There is no place to say why. */
export function RecordStepDialog({
  trajectoryId,
  plan,
  step,
  onClose,
}: OfCase & { plan: PlanShown; step: StepShown; onClose: () => void }) {
  const [hours, setHours] = useState(step.hoursWorked === null ? "" : String(step.hoursWorked).replace(".", ","));
  const [reached, setReached] = useState(step.status === "reached");
  const [checked, setChecked] = useState(false);
  const record = useRecordStep();
  const worked = hours.trim() === "" ? null : Number(hours.replace(",", "."));
  const wrong = worked !== null && !(worked >= 0 && worked <= 168);

  function submit(): void {
    setChecked(true);
    if (wrong) return;
    record.mutate(
      { trajectoryId, version: plan.version, stepId: step.id, reached, hoursWorked: worked },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.work_plan_recorded());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.work_plan_record_title()}
      description={`${formatDay(step.from, "dayMonth")} - ${formatDay(step.to, "dayMonth")}`}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={record.isPending} onClick={submit}>
          {m.common_save()}
        </Button>
      }
    >
      <TextField
        label={m.work_plan_record_hours()}
        hint={m.work_plan_record_hours_hint()}
        inputMode="decimal"
        autoComplete="off"
        optional
        value={hours}
        onChange={setHours}
        error={checked && wrong ? m.work_plan_step_number_wrong() : undefined}
      />
      <Checkbox label={m.work_plan_record_reached()} checked={reached} onChange={setReached} />
      <VerbError refusal={record.data?.ok === false ? recordStepRefusalText(record.data.refusal) : undefined} error={record.error} />
    </Dialog>
  );
}
