import { CapacityItem, LoadItem } from "@hervat/domain/energy";
import { m } from "@hervat/messages";
import { RadioGroup } from "../../ui/choices.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { EntryForm } from "./entry-form.ts";
import { effectText, itemText } from "./recovery-text.ts";

const SCORES = Array.from({ length: 11 }, (_, score) => ({ value: String(score), label: String(score) }));
const EFFECTS = [-3, -2, -1, 0, 1, 2, 3].map((effect) => ({ value: String(effect), label: effectText(effect) }));

export interface EntryFieldsProps {
  form: EntryForm;
  onChange: (form: EntryForm) => void;
  /** The fields that cannot be saved as they are, once that was tried. */
  wrong: ReadonlySet<string>;
}

/** The few fields of one entry; which ones follows from its kind. */
export function EntryFields({ form, onChange, wrong }: EntryFieldsProps) {
  const set = (changed: Partial<EntryForm>) => onChange({ ...form, ...changed });
  const hours = (label: string, optional: boolean) => (
    <TextField
      label={label}
      inputMode="decimal"
      autoComplete="off"
      className="max-w-80"
      optional={optional}
      value={form.hours}
      onChange={(value) => set({ hours: value })}
      error={wrong.has("hours") ? m.recovery_hours_wrong() : undefined}
    />
  );
  switch (form.kind) {
    case "recovery":
      return hours(m.recovery_hours(), false);
    case "load":
      return (
        <>
          <Select
            label={m.recovery_item()}
            value={form.load}
            onChange={(load) => set({ load })}
            options={LoadItem.options.map((value) => ({ value, label: itemText(value) }))}
          />
          <RadioGroup label={m.recovery_score()} inline value={form.score} onChange={(score) => set({ score })} options={SCORES} />
        </>
      );
    case "capacity":
      return (
        <>
          <Select
            label={m.recovery_item()}
            value={form.capacity}
            onChange={(capacity) => set({ capacity })}
            options={CapacityItem.options.map((value) => ({ value, label: itemText(value) }))}
          />
          <RadioGroup label={m.recovery_score()} inline value={form.score} onChange={(score) => set({ score })} options={SCORES} />
        </>
      );
    case "diary":
    case "home":
      return (
        <>
          <TextField
            label={m.recovery_diary_activity()}
            autoComplete="off"
            value={form.activity}
            onChange={(activity) => set({ activity })}
            error={wrong.has("activity") ? m.errors_required() : undefined}
          />
          <TextField
            label={m.recovery_diary_minutes()}
            inputMode="numeric"
            autoComplete="off"
            className="max-w-60"
            value={form.minutes}
            onChange={(minutes) => set({ minutes })}
            error={wrong.has("minutes") ? m.recovery_diary_minutes_wrong() : undefined}
          />
          {form.kind === "diary" && (
            <RadioGroup
              label={m.recovery_diary_effect()}
              hint={m.recovery_diary_effect_hint()}
              inline
              value={form.effect}
              onChange={(effect) => set({ effect })}
              options={EFFECTS}
            />
          )}
          {hours(m.recovery_diary_recovery(), form.kind === "diary")}
        </>
      );
  }
}
