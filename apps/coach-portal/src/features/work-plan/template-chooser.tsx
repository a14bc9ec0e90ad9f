import { PlainDate } from "@hervat/domain/primitives";
import { PLAN_TEMPLATES, type StepDraft, stepsFromTemplate } from "@hervat/domain/resumption";
import { m } from "@hervat/messages";
import { useState } from "react";
import { localText } from "../../app/local-text.ts";
import { today } from "../../app/today.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Select } from "../../ui/select.tsx";

/** Beginning with an example instead of an empty line. */
export function TemplateChooser({
  contractHours,
  onChoose,
}: {
  contractHours: number | null;
  onChoose: (drafts: readonly StepDraft[]) => void;
}) {
  const [chosen, setChosen] = useState(PLAN_TEMPLATES[0]?.key ?? "");
  const [from, setFrom] = useState(today());

  function fill(): void {
    const template = PLAN_TEMPLATES.find(({ key }) => key === chosen);
    const day = PlainDate.safeParse(from);
    if (template !== undefined && day.success && contractHours !== null) onChoose(stepsFromTemplate(template, day.data, contractHours));
  }

  return (
    <section className="card mb-6" aria-label={m.work_plan_template()}>
      <h3 className="font-semibold">{m.work_plan_template()}</h3>
      <p className="text-ink-soft">{m.work_plan_template_hint()}</p>
      <div className="grid items-end gap-x-6 gap-y-4 sm:grid-cols-[1fr_14rem_auto]">
        <Select
          label={m.work_plan_template_which()}
          value={chosen}
          onChange={setChosen}
          options={PLAN_TEMPLATES.map(({ key, names }) => ({ value: key, label: localText(names) }))}
        />
        <DateField label={m.work_plan_template_from()} hint="" value={from} onChange={setFrom} />
        <div className="field">
          <Button onClick={fill} disabled={contractHours === null}>
            {m.work_plan_template_use()}
          </Button>
        </div>
      </div>
    </section>
  );
}
