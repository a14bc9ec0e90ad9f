import { type ReactNode, useId } from "react";
import type { FieldTexts } from "./field.tsx";
import type { Option } from "./select.tsx";

export interface CheckboxProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}

export function Checkbox({ label, hint, error, checked, onChange, disabled = false }: CheckboxProps) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label className="check">
        <input
          type="checkbox"
          checked={checked}
          disabled={disabled}
          aria-describedby={described === "" ? undefined : described}
          aria-invalid={error === undefined ? undefined : true}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <p className="field-hint -mt-2 pl-8" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

export interface RadioOption<Value extends string> extends Option<Value> {
  hint?: string;
}

export interface RadioGroupProps<Value extends string> extends FieldTexts {
  options: readonly RadioOption<Value>[];
  /** `null`: nothing chosen yet. */
  value: Value | null;
  onChange: (value: Value) => void;
  /** Side by side on a wide screen. */
  inline?: boolean;
}

export function RadioGroup<Value extends string>({ label, hint, error, options, value, onChange, inline = false }: RadioGroupProps<Value>) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset aria-describedby={described === "" ? undefined : described}>
      <legend>{label}</legend>
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className={inline ? "flex flex-wrap gap-x-6" : undefined}>
        {options.map((option) => (
          <label className="check" key={option.value}>
            <input type="radio" name={id} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>
              {option.label}
              {option.hint !== undefined && <span className="field-hint block">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
