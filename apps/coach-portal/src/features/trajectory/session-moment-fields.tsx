import { m } from "@hervat/messages";
import { DateField } from "../../ui/date-field.tsx";
import { TextField } from "../../ui/text-field.tsx";

export interface MomentFields {
  on: string;
  at: string;
  minutes: string;
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

export interface SessionMomentFieldsProps {
  value: MomentFields;
  onChange: (value: MomentFields) => void;
  /** After a first try the fields say what is missing. */
  checked: boolean;
}

export function SessionMomentFields({ value, onChange, checked }: SessionMomentFieldsProps) {
  const set = (part: Partial<MomentFields>) => onChange({ ...value, ...part });
  return (
    <>
      <DateField
        label={m.notes_plan_on()}
        value={value.on}
        onChange={(on) => set({ on })}
        error={checked && value.on === "" ? m.errors_required() : undefined}
      />
      <TextField
        label={m.notes_plan_at()}
        hint={m.notes_plan_at_hint()}
        inputMode="numeric"
        autoComplete="off"
        className="max-w-60"
        value={value.at}
        onChange={(at) => set({ at })}
        error={checked && readTime(value.at) === undefined ? m.notes_plan_at_wrong() : undefined}
      />
      <TextField
        label={m.notes_plan_minutes()}
        inputMode="numeric"
        autoComplete="off"
        className="max-w-60"
        value={value.minutes}
        onChange={(minutes) => set({ minutes })}
        error={checked && readMinutes(value.minutes) === undefined ? m.notes_plan_minutes_wrong() : undefined}
      />
    </>
  );
}
