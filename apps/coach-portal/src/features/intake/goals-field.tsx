import type { GoalRow } from "@hervat/domain/intake";
import { GoalId, newId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";

export interface GoalsFieldProps {
  label: string;
  hint?: string;
  goals: readonly GoalRow[];
  onChange: (goals: GoalRow[]) => void;
  disabled: boolean;
}

/** Goals one by one. Each keeps its id, so that completing the intake again adds none twice. */
export function GoalsField({ label, hint, goals, onChange, disabled }: GoalsFieldProps) {
  return (
    <fieldset disabled={disabled}>
      <legend>{label}</legend>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      {goals.map(({ id, text }, position) => (
        <div key={id} className="grid items-end gap-x-3 gap-y-4 sm:grid-cols-[minmax(0,1fr)_auto]">
          <TextField
            label={m.intake_goal({ number: position + 1 })}
            autoComplete="off"
            maxLength={2_000}
            value={text}
            onChange={(next) => onChange(goals.map((goal) => (goal.id === id ? { ...goal, text: next } : goal)))}
          />
          <Button
            kind="quiet"
            className="mb-3 justify-self-start"
            aria-label={`${m.intake_factor_remove()}: ${m.intake_goal({ number: position + 1 })}`}
            onClick={() => onChange(goals.filter((goal) => goal.id !== id))}
          >
            {m.intake_factor_remove()}
          </Button>
        </div>
      ))}
      {!disabled && (
        <Button className="mt-2" onClick={() => onChange([...goals, { id: newId(GoalId), text: "" }])}>
          {m.intake_goal_add()}
        </Button>
      )}
    </fieldset>
  );
}
