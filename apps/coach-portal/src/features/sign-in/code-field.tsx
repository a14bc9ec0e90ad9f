import { m } from "@hervat/messages";
import { TextField } from "../../ui/text-field.tsx";

export interface CodeFieldProps {
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
}

/** Six digits; the phone may fill them in, and they may be pasted. */
export function CodeField({ value, onChange, error }: CodeFieldProps) {
  return (
    <TextField
      label={m.sign_in_code()}
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={12}
      className="[&_input]:text-xl [&_input]:tracking-[0.3em]"
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
