import { m } from "@hervat/messages";
import { useRef, useState } from "react";
import { Button } from "./button.tsx";
import { dateToText, textToDate } from "./date-text.ts";
import { Field, type FieldTexts } from "./field.tsx";

export interface DateFieldProps extends FieldTexts {
  /** `YYYY-MM-DD`, or empty when there is no date yet. */
  value: string;
  /** Gets `YYYY-MM-DD`, or empty when what was typed is no date; the field then says so itself. */
  onChange: (day: string) => void;
  min?: string;
  max?: string;
  name?: string;
}

/** A date typed as dd-mm-jjjj, with the browser's own calendar beside it. */
export function DateField({ value, onChange, min, max, name, hint, error, ...texts }: DateFieldProps) {
  const [typed, setTyped] = useState({ day: value, text: dateToText(value) });
  const [left, setLeft] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  // A value that came from elsewhere replaces what stands here; the text of someone who is typing does not.
  const text = typed.day === value ? typed.text : dateToText(value);
  const wrong = left && text.trim() !== "" && textToDate(text) === undefined;

  function change(next: string): void {
    const day = textToDate(next) ?? "";
    setTyped({ day, text: next });
    if (day !== value) onChange(day);
  }

  return (
    <Field {...texts} hint={hint ?? m.common_date_hint()} error={wrong ? m.common_date_invalid() : error}>
      {(control) => (
        <div className="relative max-w-60">
          <input
            {...control}
            className="input pr-14"
            inputMode="numeric"
            autoComplete="off"
            name={name}
            value={text}
            onChange={(event) => change(event.target.value)}
            onFocus={() => setLeft(false)}
            onBlur={() => setLeft(true)}
          />
          <Button
            kind="quiet"
            className="absolute inset-y-0 right-0 w-12"
            aria-label={m.common_date_pick()}
            onClick={() => picker.current?.showPicker()}
          >
            <svg aria-hidden="true" viewBox="0 0 20 20" className="size-5 shrink-0" fill="none" stroke="currentColor" strokeWidth="1.6">
              <path d="M3 5h14v12H3zM3 9h14M7 3v4M13 3v4" />
            </svg>
          </Button>
          <input
            ref={picker}
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            className="pointer-events-none absolute right-0 bottom-0 h-px w-px opacity-0"
            min={min}
            max={max}
            value={value}
            onChange={(event) => change(dateToText(event.target.value))}
          />
        </div>
      )}
    </Field>
  );
}
