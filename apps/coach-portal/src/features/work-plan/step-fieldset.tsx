import { WorkAdaptation, WorkLocation, WorkTasks } from "@hervat/domain/resumption";
import { m } from "@hervat/messages";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { readAmount, type StepFields } from "./step-fields.ts";
import { adaptationText, locationText, tasksText } from "./work-plan-text.ts";

const PARTIES = ["employee", "manager", "coach", "bedrijfsarts"] as const;

export interface StepFieldsetProps {
  number: number;
  step: StepFields;
  /** After a first try the fields say what is missing. */
  checked: boolean;
  problems: readonly string[];
  onChange: (part: Partial<StepFields>) => void;
  onRemove: () => void;
}

function toggled<Value>(all: readonly Value[], value: Value, on: boolean): Value[] {
  return on ? [...all, value] : all.filter((one) => one !== value);
}

export function StepFieldset({ number, step, checked, problems, onChange, onRemove }: StepFieldsetProps) {
  const need = (value: string) => (checked && value === "" ? m.errors_required() : undefined);
  const amount = (value: string, most: number) =>
    checked && readAmount(value, most) === undefined ? m.work_plan_step_number_wrong() : undefined;
  return (
    <fieldset>
      <legend className="text-lg font-semibold">{m.work_plan_step({ number })}</legend>
      {problems.map((problem) => (
        <Notice key={problem} kind="error">
          {problem}
        </Notice>
      ))}
      <div className="grid gap-x-6 sm:grid-cols-2">
        <DateField label={m.work_plan_step_from()} value={step.from} onChange={(from) => onChange({ from })} error={need(step.from)} />
        <DateField label={m.work_plan_step_to()} value={step.to} onChange={(to) => onChange({ to })} error={need(step.to)} />
        <TextField
          label={m.work_plan_step_days()}
          inputMode="decimal"
          autoComplete="off"
          value={step.days}
          onChange={(days) => onChange({ days })}
          error={amount(step.days, 7)}
        />
        <TextField
          label={m.work_plan_step_hours()}
          inputMode="decimal"
          autoComplete="off"
          value={step.hours}
          onChange={(hours) => onChange({ hours })}
          error={amount(step.hours, 24)}
        />
        <Select
          label={m.work_plan_step_tasks()}
          value={step.tasks}
          onChange={(tasks) => onChange({ tasks })}
          options={WorkTasks.options.map((value) => ({ value, label: tasksText(value) }))}
        />
        <Select
          label={m.work_plan_step_location()}
          value={step.location}
          onChange={(location) => onChange({ location })}
          options={WorkLocation.options.map((value) => ({ value, label: locationText(value) }))}
        />
        <DateField label={m.work_plan_step_evaluate()} value={step.evaluateOn} onChange={(evaluateOn) => onChange({ evaluateOn })} />
      </div>
      <div className="grid gap-x-6 sm:grid-cols-2">
        <fieldset>
          <legend>{m.work_plan_step_adaptations()}</legend>
          {WorkAdaptation.options.map((value) => (
            <Checkbox
              key={value}
              label={adaptationText(value)}
              checked={step.adaptations.includes(value)}
              onChange={(on) => onChange({ adaptations: toggled(step.adaptations, value, on) })}
            />
          ))}
        </fieldset>
        <fieldset>
          <legend>{m.work_plan_step_agreed()}</legend>
          {PARTIES.map((value) => (
            <Checkbox
              key={value}
              label={m.area_resumption[`resumption_agreed_by_${value}`]()}
              checked={step.agreedBy.includes(value)}
              onChange={(on) => onChange({ agreedBy: toggled(step.agreedBy, value, on) })}
            />
          ))}
        </fieldset>
      </div>
      <Checkbox label={m.work_plan_step_back()} checked={step.stepBack} onChange={(stepBack) => onChange({ stepBack })} />
      <fieldset className="mt-2">
        <legend className="font-semibold">{m.work_plan_step_care()}</legend>
        <TextArea label={m.work_plan_step_breaks()} optional rows={2} value={step.breaks} onChange={(breaks) => onChange({ breaks })} />
        <TextArea
          label={m.work_plan_step_condition()}
          optional
          rows={2}
          value={step.condition}
          onChange={(condition) => onChange({ condition })}
        />
        <TextArea label={m.work_plan_step_reason()} optional rows={2} value={step.reason} onChange={(reason) => onChange({ reason })} />
      </fieldset>
      <Button kind="quiet" onClick={onRemove}>
        {m.work_plan_step_remove({ number })}
      </Button>
    </fieldset>
  );
}
