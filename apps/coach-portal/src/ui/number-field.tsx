import { readNumber } from "../app/read-number.ts";
import { TextField } from "./text-field.tsx";
import { useTypedText } from "./use-typed-text.ts";

export interface NumberFieldProps {
  label: string;
  hint?: string;
  /** Null: left empty. */
  value: number | null;
  onChange: (value: number | null) => void;
  optional?: boolean;
  error?: string | undefined;
  /** How wide it may be. */
  className?: string;
}

/** A number as it is typed; what is no number is told at the field and kept as typed. */
export function NumberField({ label, hint, value, onChange, optional = false, error, className = "max-w-48" }: NumberFieldProps) {
  const [typed, setTyped] = useTypedText(value, (number) =>
    number === null || Number.isNaN(number) ? "" : String(number).replace(".", ","),
  );
  return (
    <TextField
      label={label}
      hint={hint}
      inputMode="decimal"
      className={className}
      optional={optional}
      value={typed}
      onChange={(text) => {
        const read = text.trim() === "" && optional ? null : readNumber(text);
        setTyped(text, read);
        onChange(read);
      }}
      error={error}
    />
  );
}
