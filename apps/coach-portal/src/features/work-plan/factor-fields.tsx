import { m } from "@hervat/messages";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { weightText } from "./work-plan-text.ts";

export interface FactorFieldsProps {
  text: string;
  onText: (text: string) => void;
  /** Saving was tried: an empty text is now said to be missing. */
  checked: boolean;
  /** "0" to "3", as a choice of a select. */
  weight: string;
  onWeight: (weight: string) => void;
}

/** What every factor tells, personal or of the work: what it is and how much it weighs. */
export function FactorFields({ text, onText, checked, weight, onWeight }: FactorFieldsProps) {
  return (
    <>
      <TextArea
        label={m.work_plan_factor_text()}
        rows={2}
        value={text}
        onChange={onText}
        error={checked && text.trim() === "" ? m.errors_required() : undefined}
      />
      <Select
        label={m.work_plan_factor_weight()}
        value={weight}
        onChange={onWeight}
        options={[0, 1, 2, 3].map((value) => ({ value: String(value), label: weightText(value) }))}
      />
    </>
  );
}
