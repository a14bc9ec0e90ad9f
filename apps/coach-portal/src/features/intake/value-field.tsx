import type { IntakeItem, IntakeValue } from "@hervat/domain/intake";
import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import { localText } from "../../app/local-text.ts";
import { today } from "../../app/today.ts";
import { Checkbox } from "../../ui/choices.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { GoalsField } from "./goals-field.tsx";
import { LinkedFactorsField } from "./linked-factors-field.tsx";
import { WorkFactorsField } from "./work-factors-field.tsx";

export interface ValueFieldProps {
  item: IntakeItem;
  value: IntakeValue;
  onChange: (value: IntakeValue) => void;
  disabled: boolean;
}

/** The field that a question of this kind is answered in. */
export function ValueField({ item, value, onChange, disabled }: ValueFieldProps) {
  const label = localText(item.names);
  const hint = item.hints === undefined ? undefined : localText(item.hints);
  const texts = { label, ...(hint !== undefined && { hint }) };
  if (item.kind === "text" && value.kind === "text")
    return (
      <TextArea {...texts} rows={item.rows} disabled={disabled} value={value.text} onChange={(text) => onChange({ kind: "text", text })} />
    );
  if (item.kind === "number" && value.kind === "number")
    return (
      <NumberField
        {...texts}
        unit={localText(item.unit)}
        disabled={disabled}
        value={value.number}
        onChange={(number) => onChange({ kind: "number", number })}
      />
    );
  if (item.kind === "choice" && value.kind === "choice")
    return (
      <Select
        {...texts}
        disabled={disabled}
        className="max-w-md"
        value={value.choice ?? ""}
        onChange={(key) => onChange({ kind: "choice", choice: key === "" ? null : key })}
        options={[
          { value: "", label: m.intake_none() },
          ...item.options.map(({ key, names }) => ({ value: key, label: localText(names) })),
        ]}
      />
    );
  if (item.kind === "choices" && value.kind === "choices")
    return (
      <fieldset>
        <legend>{label}</legend>
        {hint !== undefined && <p className="field-hint">{hint}</p>}
        <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
          {item.options.map(({ key, names }) => (
            <Checkbox
              key={key}
              label={localText(names)}
              disabled={disabled}
              checked={value.choices.includes(key)}
              onChange={(on) =>
                onChange({ kind: "choices", choices: on ? [...value.choices, key] : value.choices.filter((one) => one !== key) })
              }
            />
          ))}
        </div>
      </fieldset>
    );
  if (item.kind === "work-factors" && value.kind === "work-factors")
    return (
      <WorkFactorsField
        {...texts}
        area={item.area}
        rows={value.rows}
        disabled={disabled}
        onChange={(rows) => onChange({ kind: "work-factors", rows })}
      />
    );
  if (item.kind === "linked-factors" && value.kind === "linked-factors")
    return (
      <LinkedFactorsField
        {...texts}
        rows={value.rows}
        disabled={disabled}
        onChange={(rows) => onChange({ kind: "linked-factors", rows })}
      />
    );
  if (item.kind === "goals" && value.kind === "goals")
    return <GoalsField {...texts} goals={value.goals} disabled={disabled} onChange={(goals) => onChange({ kind: "goals", goals })} />;
  if (item.kind === "statement" && value.kind === "statement")
    return (
      <div>
        <h3 className="font-semibold">{label}</h3>
        <p className="my-2 max-w-prose">{localText(item.text)}</p>
        <Checkbox
          label={value.acceptedOn === null ? m.intake_accept_statement() : m.intake_accepted_on({ date: formatDay(value.acceptedOn) })}
          disabled={disabled}
          checked={value.acceptedOn !== null}
          onChange={(on) => onChange({ kind: "statement", acceptedOn: on ? PlainDate.parse(today()) : null })}
        />
      </div>
    );
  return null;
}

interface NumberFieldProps {
  label: string;
  hint?: string;
  unit: string;
  value: number | null;
  onChange: (value: number | null) => void;
  disabled: boolean;
}

/** Keeps what is typed until it is a number, so that a comma is not eaten. */
function NumberField({ label, hint, unit, value, onChange, disabled }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null ? "" : String(value).replace(".", ","));
  const wrong = typed !== null && typed.trim() !== "" && Number.isNaN(read(typed));

  function change(text: string): void {
    setTyped(text);
    if (text.trim() === "") onChange(null);
    else if (!Number.isNaN(read(text))) onChange(read(text));
  }

  return (
    <TextField
      label={`${label} (${unit})`}
      {...(hint !== undefined && { hint })}
      inputMode="decimal"
      autoComplete="off"
      disabled={disabled}
      className="max-w-xs"
      value={shown}
      onChange={change}
      onBlur={() => !wrong && setTyped(null)}
      error={wrong ? m.intake_refusal_number() : undefined}
    />
  );
}

function read(text: string): number {
  return Number(text.trim().replace(",", "."));
}
