import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { type FormEvent, useRef, useState } from "react";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { StickyActionBar } from "../../ui/page.tsx";
import { toast } from "../../ui/toasts.ts";
import { newStep, type StepFields, toFields, toInput } from "./step-fields.ts";
import { StepFieldset } from "./step-fieldset.tsx";
import { type OfCase, type PlanShown, useSavePlan } from "./use-work-plan.ts";
import { problemText, savePlanRefusalText } from "./work-plan-text.ts";

export interface PlanFormProps extends OfCase {
  plan: PlanShown;
  onClose: () => void;
}

/** The whole plan at once: its steps are held against each other. */
export function PlanForm({ trajectoryId, plan, onClose }: PlanFormProps) {
  const [adviceOn, setAdviceOn] = useState<string>(plan.bedrijfsartsAdviceOn ?? "");
  const [steps, setSteps] = useState<StepFields[]>(() => plan.steps.map(toFields));
  const [checked, setChecked] = useState(false);
  const nextKey = useRef(steps.length);
  const save = useSavePlan();
  const refusal = save.data?.ok === false ? save.data.refusal : undefined;
  const problems = refusal?.kind === "plan-not-sound" ? refusal.problems : [];
  const change = (key: number, part: Partial<StepFields>) =>
    setSteps((now) => now.map((step) => (step.key === key ? { ...step, ...part } : step)));

  function add(): void {
    setSteps((now) => [...now, newStep(nextKey.current)]);
    nextKey.current += 1;
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    const told = steps.flatMap((step) => toInput(step) ?? []);
    if (told.length < steps.length) return;
    const advice = PlainDate.safeParse(adviceOn);
    save.mutate(
      { trajectoryId, version: plan.version, bedrijfsartsAdviceOn: advice.success ? advice.data : null, steps: told },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.work_plan_plan_saved());
          onClose();
        },
      },
    );
  }

  return (
    <form noValidate onSubmit={submit} className="no-print mt-4 max-w-4xl">
      <DateField label={m.work_plan_plan_advice()} optional value={adviceOn} onChange={setAdviceOn} />
      {problems
        .filter(({ step }) => step === null)
        .map((problem) => (
          <Notice key={problem.kind} kind="error">
            {problemText(problem)}
          </Notice>
        ))}
      <div className="rows">
        {steps.map((step, index) => (
          <StepFieldset
            key={step.key}
            number={index + 1}
            step={step}
            checked={checked}
            problems={problems.filter((problem) => problem.step === index).map(problemText)}
            onChange={(part) => change(step.key, part)}
            onRemove={() => setSteps((now) => now.filter(({ key }) => key !== step.key))}
          />
        ))}
      </div>
      <Button onClick={add}>{m.work_plan_step_add()}</Button>
      <VerbError refusal={refusal && savePlanRefusalText(refusal)} error={save.error} />
      <StickyActionBar>
        <Button kind="primary" type="submit" busy={save.isPending}>
          {m.common_save()}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {m.common_cancel()}
        </Button>
      </StickyActionBar>
    </form>
  );
}
