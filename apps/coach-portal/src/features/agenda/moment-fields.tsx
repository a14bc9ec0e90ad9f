import { m } from "@hervat/messages";
import { DateField } from "../../ui/date-field.tsx";
import { TextField } from "../../ui/text-field.tsx";

export interface MomentDraft {
  readonly on: string;
  readonly at: string;
  readonly minutes: string;
}

const TIME = /^([01]?\d|2[0-3])[:.][0-5]\d$/;

/** "9.30" is written as "09:30"; undefined when it is no time. */
export function readTime(text: string): string | undefined {
  const typed = text.trim();
  return TIME.test(typed) ? typed.replace(".", ":").padStart(5, "0") : undefined;
}

export function readMinutes(text: string): number | undefined {
  const minutes = Number(text);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 600 ? minutes : undefined;
}

export interface MomentFieldsProps {
  value: MomentDraft;
  onChange: (value: MomentDraft) => void;
  /** After a first try the fields say what is missing. */
  checked: boolean;
  label?: string;
}

/** A day, a time and a length, in one row where there is room. */
export function MomentFields({ value, onChange, checked, label = m.notes_plan_on() }: MomentFieldsProps) {
  return (
    <div className="grid gap-x-4 gap-y-4 sm:grid-cols-[1fr_auto_auto] sm:items-end">
      <DateField
        label={label}
        value={value.on}
        onChange={(on) => onChange({ ...value, on })}
        error={checked && value.on === "" ? m.errors_required() : undefined}
      />
      <TextField
        label={m.notes_plan_at()}
        autoComplete="off"
        inputMode="numeric"
        className="w-28"
        value={value.at}
        onChange={(at) => onChange({ ...value, at })}
        error={checked && readTime(value.at) === undefined ? m.notes_plan_at_wrong() : undefined}
      />
      <TextField
        label={m.agenda_minutes()}
        autoComplete="off"
        inputMode="numeric"
        className="w-28"
        value={value.minutes}
        onChange={(minutes) => onChange({ ...value, minutes })}
        error={checked && readMinutes(value.minutes) === undefined ? m.notes_plan_minutes_wrong() : undefined}
      />
    </div>
  );
}
