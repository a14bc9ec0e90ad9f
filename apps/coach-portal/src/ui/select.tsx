import type { ComponentProps } from "react";
import { Field, type FieldTexts } from "./field.tsx";

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
}

export interface SelectProps<Value extends string>
  extends FieldTexts,
    Omit<ComponentProps<"select">, "value" | "onChange" | "id" | "children"> {
  options: readonly Option<Value>[];
  /** `null` shows the placeholder. */
  value: Value | null;
  onChange: (value: Value) => void;
  placeholder?: string;
}

/** For up to about ten choices; for more use Combobox. The browser's own list works on every phone and screen reader. */
export function Select<Value extends string>({
  label,
  hint,
  error,
  optional,
  options,
  value,
  onChange,
  placeholder,
  className,
  ...select
}: SelectProps<Value>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} className={className}>
      {(control) => (
        <select
          {...select}
          {...control}
          className="input"
          value={value ?? ""}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
        >
          {value === null && <option value="">{placeholder ?? ""}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
