import { shareOfContract, WorkAdaptation, WorkLocation, WorkTasks } from "@hervat/domain/resumption";
import { m } from "@hervat/messages";
import type { KeyboardEvent } from "react";
import { formatNumber } from "../../app/format.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox, RadioGroup } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { movedTo, readAmount, type StepFields } from "./step-fields.ts";
import { adaptationText, locationText, tasksText } from "./work-plan-text.ts";

const PARTIES = ["employee", "manager", "coach", "bedrijfsarts"] as const;

export interface StepRowProps {
  number: number;
  step: StepFields;
  contractHours: number | null;
  /** After a first try the fields say what is missing. */
  checked: boolean;
  problems: readonly string[];
  /** What was agreed is no longer what it says. */
  departs: boolean;
  onChange: (part: Partial<StepFields>) => void;
  onCopy: () => void;
  onRemove: () => void;
}

function toggled<Value>(all: readonly Value[], value: Value, on: boolean): Value[] {
  return on ? [...all, value] : all.filter((one) => one !== value);
}

/** One step on one line; what is seldom needed folds out below it. Enter in any field of the line makes the next one. */
export function StepRow(props: StepRowProps) {
  const { number, step, contractHours, checked, problems, departs, onChange, onCopy, onRemove } = props;
  const need = (value: string) => (checked && value === "" ? m.errors_required() : undefined);
  const amount = (value: string, most: number) =>
    checked && readAmount(value, most) === undefined ? m.work_plan_step_number_wrong() : undefined;
  const week = (readAmount(step.days, 7) ?? 0) * (readAmount(step.hours, 24) ?? 0);
  const share = week > 0 ? shareOfContract({ hoursPerWeek: week }, contractHours) : null;

  function next(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    onCopy();
  }

  return (
    <fieldset data-step={step.key} className="space-y-4">
      <legend className="font-semibold">
        {m.work_plan_step({ number })}
        {week > 0 && (
          <span className="font-normal text-ink-soft">
            {" · "}
            {m.work_plan_step_week({ hours: formatNumber(week) })}
            {share !== null && `, ${m.work_plan_share({ percent: share })}`}
          </span>
        )}
      </legend>
      {problems.length > 0 && (
        <Notice kind="wait">
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Notice>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the key is heard for the fields inside; each can also be reached by the button below */}
      <div className="grid gap-x-4 gap-y-4 sm:grid-cols-3 items-end lg:grid-cols-[10.5rem_10.5rem_5.5rem_5.5rem_1fr]" onKeyDown={next}>
        <DateField
          label={m.work_plan_step_from()}
          hint=""
          value={step.from}
          onChange={(day) => onChange(movedTo(step, day))}
          error={need(step.from)}
        />
        <DateField
          label={m.work_plan_step_to()}
          hint=""
          value={step.to}
          onChange={(to) => onChange({ to, evaluateOn: to })}
          error={need(step.to)}
        />
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
      </div>
      {departs && (
        <RadioGroup
          label={m.work_plan_step_why()}
          inline
          value={step.why}
          onChange={(why) => onChange({ why })}
          options={[
            { value: "in-consultation", label: m.resumption_adjustment_in_consultation() },
            { value: "bedrijfsarts-advice", label: m.work_plan_step_why_advice() },
          ]}
        />
      )}
      <div className="flex flex-wrap items-end gap-x-4 gap-y-1">
        <Select
          className="w-64"
          label={m.work_plan_step_location()}
          value={step.location}
          onChange={(location) => onChange({ location })}
          options={WorkLocation.options.map((value) => ({ value, label: locationText(value) }))}
        />
        <Button onClick={onCopy}>{m.work_plan_step_copy()}</Button>
        <Checkbox label={m.work_plan_step_back_short()} checked={step.stepBack} onChange={(stepBack) => onChange({ stepBack })} />
        <Button kind="quiet" onClick={onRemove}>
          {m.work_plan_step_remove({ number })}
        </Button>
      </div>
      <details className="mt-1">
        <summary className="link inline-block">{m.work_plan_step_more()}</summary>
        <StepDetails step={step} onChange={onChange} />
      </details>
    </fieldset>
  );
}

function StepDetails({ step, onChange }: Pick<StepRowProps, "step" | "onChange">) {
  return (
    <div className="mt-2">
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
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
        <div>
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
          <DateField label={m.work_plan_step_evaluate()} value={step.evaluateOn} onChange={(evaluateOn) => onChange({ evaluateOn })} />
        </div>
      </div>
      <fieldset className="mt-2">
        <legend className="font-semibold">{m.work_plan_step_care()}</legend>
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-3">
          <TextArea label={m.work_plan_step_breaks()} optional rows={2} value={step.breaks} onChange={(breaks) => onChange({ breaks })} />
          <TextArea
            label={m.work_plan_step_condition()}
            optional
            rows={2}
            value={step.condition}
            onChange={(condition) => onChange({ condition })}
          />
          <TextArea label={m.work_plan_step_reason()} optional rows={2} value={step.reason} onChange={(reason) => onChange({ reason })} />
        </div>
      </fieldset>
    </div>
  );
}
