import type { ReportDraft } from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import type { OptionShown } from "../../app/options/declared-options.ts";
import { OptionFields } from "../../app/options/option-fields.tsx";

export interface AskedFieldsProps {
  asks: readonly OptionShown[];
  draft: ReportDraft;
  onChange: (draft: ReportDraft) => void;
}

/** What the organisation's own report asks the coach; it comes into the report as she types it. */
export function AskedFields({ asks, draft, onChange }: AskedFieldsProps) {
  if (asks.length === 0) return null;
  return (
    <fieldset className="space-y-4">
      <legend className="font-semibold">{m.report_page_asked()}</legend>
      <p className="field-hint">{m.report_page_asked_hint()}</p>
      <OptionFields
        options={asks}
        values={draft.inputs}
        guarded={draft.kind === "evaluation"}
        onChange={(inputs) => onChange({ ...draft, inputs })}
      />
    </fieldset>
  );
}
