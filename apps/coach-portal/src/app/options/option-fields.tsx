import { m } from "@hervat/messages";
import { Checkbox } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { GuardedTextArea, GuardedTextField } from "../guard/guarded-text.tsx";
import { heldValue, type OptionShown, type OptionValues } from "./declared-options.ts";
import { SectionsField } from "./sections-field.tsx";

export interface OptionFieldsProps {
  options: readonly OptionShown[];
  values: OptionValues;
  onChange: (values: OptionValues) => void;
  /** What is said beside a text that may stay empty. */
  textHint?: (most: number) => string;
  /** The employer reads it: what he may not read is said beside it. */
  guarded?: boolean;
}

/** So long a text still stands on one line. */
const ONE_LINE = 80;

/** A form made from what a plugin declares: for the house style of an organisation, or for what a coach is asked. */
export function OptionFields({ options, values, onChange, ...texts }: OptionFieldsProps) {
  function change(key: string, value: OptionValues[string] | null): void {
    const { [key]: _, ...others } = values;
    onChange(value === null ? others : { ...others, [key]: value });
  }
  return (
    <div className="space-y-5">
      {options.map((option) => (
        <OptionField key={option.key} {...texts} option={option} values={values} onChange={(value) => change(option.key, value)} />
      ))}
    </div>
  );
}

interface OptionFieldProps extends Pick<OptionFieldsProps, "textHint" | "guarded"> {
  option: OptionShown;
  values: OptionValues;
  onChange: (value: OptionValues[string] | null) => void;
}

function OptionField({ option, values, onChange, textHint, guarded = false }: OptionFieldProps) {
  const { label, choices, maxLength, required } = option;
  const shown = { label, optional: !required, ...(option.hint !== null && { hint: option.hint }) };
  const value = heldValue(option, values);
  const text = typeof value === "string" ? value : "";
  switch (option.type) {
    case "flag":
      return <Checkbox label={label} checked={value === true} onChange={onChange} />;
    case "choice":
      return <ChoiceField option={option} texts={shown} value={text} onChange={onChange} />;
    case "date":
      return <DateField {...shown} value={text} onChange={(day) => onChange(day === "" ? null : day)} />;
    case "sections":
      return <SectionsField label={label} sections={choices} shown={Array.isArray(value) ? value : []} onChange={onChange} />;
    case "text": {
      const limit = maxLength ?? undefined;
      const hint = option.default === "" ? textHint?.(limit ?? 0) : shown.hint;
      const long = (limit ?? 0) > ONE_LINE;
      const Field = long ? (guarded ? GuardedTextArea : TextArea) : guarded ? GuardedTextField : TextField;
      return <Field {...shown} hint={hint} value={text} maxLength={limit} onChange={onChange} />;
    }
  }
}

interface ChoiceFieldProps {
  option: OptionShown;
  texts: { label: string; optional: boolean; hint?: string };
  value: string;
  onChange: (value: string | null) => void;
}

/** One of several. Where nothing holds until somebody chooses, that can be chosen again, as long as no answer is needed. */
function ChoiceField({ option, texts, value, onChange }: ChoiceFieldProps) {
  const { choices, required } = option;
  const named = choices.map((choice) => ({ value: choice.key, label: choice.label }));
  if (option.default !== null) return <Select label={texts.label} options={named} value={value} onChange={onChange} />;
  const known = choices.some(({ key }) => key === value);
  return (
    <Select
      {...texts}
      placeholder={m.own_fields_not_filled()}
      options={required || !known ? named : [{ value: "", label: m.own_fields_not_filled() }, ...named]}
      value={known ? value : null}
      onChange={(chosen) => onChange(chosen === "" ? null : chosen)}
    />
  );
}
