import { useState } from "react";
import { readNumber } from "../../app/read-number.ts";
import { TextField } from "../../ui/text-field.tsx";

export interface NumberFieldProps {
  label: string;
  hint?: string;
  /** Null: left empty. */
  value: number | null;
  onChange: (value: number | null) => void;
  optional?: boolean;
  error?: string | undefined;
}

/** A number as it is typed; what is no number is told at the field and kept as typed. */
export function NumberField({ label, hint, value, onChange, optional = false, error }: NumberFieldProps) {
  const [typed, setTyped] = useState(value === null || Number.isNaN(value) ? "" : String(value).replace(".", ","));
  return (
    <TextField
      label={label}
      hint={hint}
      inputMode="decimal"
      className="max-w-48"
      optional={optional}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        onChange(text.trim() === "" && optional ? null : readNumber(text));
      }}
      error={error}
    />
  );
}
