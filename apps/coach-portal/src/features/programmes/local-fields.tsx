import type { LocalText } from "@hervat/domain/programme";
import { m } from "@hervat/messages";
import { TextArea, TextField } from "../../ui/text-field.tsx";

export interface LocalFieldsProps {
  label: string;
  hint?: string | undefined;
  value: LocalText;
  onChange: (value: LocalText) => void;
  /** Several lines long. */
  long?: boolean;
  optional?: boolean | undefined;
  error?: string | undefined;
}

const LONGEST = 4_000;

/** One text in both languages, side by side; without English the Dutch stands. */
export function LocalFields({ label, hint, value, onChange, long = false, optional, error }: LocalFieldsProps) {
  const Input = long ? TextArea : TextField;
  return (
    <div className="mb-5 grid items-end gap-x-6 gap-y-4 sm:grid-cols-2">
      <Input
        label={label}
        hint={hint}
        maxLength={LONGEST}
        optional={optional}
        value={value.nl}
        onChange={(nl) => onChange({ ...value, nl })}
        error={error}
        lang="nl"
      />
      <Input
        label={m.programme_in_english({ label })}
        maxLength={LONGEST}
        optional
        value={value.en}
        onChange={(en) => onChange({ ...value, en })}
        lang="en"
      />
    </div>
  );
}
