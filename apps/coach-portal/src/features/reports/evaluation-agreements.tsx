import type { JointEvaluation } from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import { GuardedTextField } from "../../app/guard/guarded-text.tsx";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Select } from "../../ui/select.tsx";
import { dayOrNull } from "./use-report-draft.ts";

type Agreements = JointEvaluation["agreements"];

/** Agreements about work: what, who, by when. */
export function EvaluationAgreements({ agreements, onChange }: { agreements: Agreements; onChange: (agreements: Agreements) => void }) {
  const set = (at: number, part: Partial<Agreements[number]>) =>
    onChange(agreements.map((agreement, index) => (index === at ? { ...agreement, ...part } : agreement)));
  return (
    <fieldset className="field">
      <legend className="field-label">{m.report_page_tab_agreements()}</legend>
      <div className="rows @container">
        {agreements.map((agreement, index) => (
          <div key={index} className="grid gap-x-8 gap-y-4 py-4 @lg:grid-cols-3">
            <GuardedTextField
              label={`${m.report_page_tab_agreement()} ${index + 1}`}
              value={agreement.what}
              onChange={(what) => set(index, { what })}
            />
            <Select
              label={m.report_page_tab_owner()}
              value={agreement.owner}
              onChange={(owner) => set(index, { owner })}
              options={[
                { value: "employee", label: m.report_page_tab_owner_employee() },
                { value: "manager", label: m.report_page_tab_owner_manager() },
                { value: "hr", label: m.report_page_tab_owner_hr() },
                { value: "coach", label: m.report_page_tab_owner_coach() },
              ]}
            />
            <DateField
              label={m.report_page_tab_due()}
              optional
              value={agreement.due ?? ""}
              onChange={(day) => set(index, { due: dayOrNull(day) })}
            />
            <Button kind="quiet" className="justify-self-start" onClick={() => onChange(agreements.filter((_, place) => place !== index))}>
              {m.common_remove()}
            </Button>
          </div>
        ))}
      </div>
      <Button onClick={() => onChange([...agreements, { what: "", owner: "manager", due: null }])}>
        {m.report_page_tab_add_agreement()}
      </Button>
    </fieldset>
  );
}
