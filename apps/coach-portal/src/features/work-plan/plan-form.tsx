import { PlainDate } from "@hervat/domain/primitives";
import { mergeSteps } from "@hervat/domain/resumption";
import { m } from "@hervat/messages";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { queryClient, trpc } from "../../app/trpc.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { StickyActionBar } from "../../ui/page.tsx";
import { toast } from "../../ui/toasts.ts";
import { departsFrom } from "./departs-from.ts";
import { liveProblems } from "./live-problems.ts";
import { fromDraft, newStep, nextStep, type StepFields, toFields, toInput } from "./step-fields.ts";
import { StepRow } from "./step-row.tsx";
import { TemplateChooser } from "./template-chooser.tsx";
import { type PlanShown, useSavePlan } from "./use-work-plan.ts";
import { problemText, savePlanRefusalText } from "./work-plan-text.ts";

export interface PlanFormProps extends OfCase {
  plan: PlanShown;
  onClose: () => void;
}

/** The whole plan at once: its steps are held against each other while she types. */
export function PlanForm({ trajectoryId, plan, onClose }: PlanFormProps) {
  const [base, setBase] = useState(plan);
  const [adviceOn, setAdviceOn] = useState<string>(plan.bedrijfsartsAdviceOn ?? "");
  const [steps, setSteps] = useState<StepFields[]>(() => plan.steps.map(toFields));
  const [checked, setChecked] = useState(false);
  const [conflicts, setConflicts] = useState<number | null>(null);
  const [focus, setFocus] = useState<number | null>(null);
  const nextKey = useRef(steps.length);
  const form = useRef<HTMLFormElement>(null);
  const save = useSavePlan();
  const refusal = save.data?.ok === false ? save.data.refusal : undefined;
  const live = liveProblems(steps, adviceOn, base, trajectoryId);
  const change = (key: number, part: Partial<StepFields>) =>
    setSteps((now) => now.map((step) => (step.key === key ? { ...step, ...part } : step)));
  const fresh = () => {
    nextKey.current += 1;
    return nextKey.current;
  };

  // A new line takes the cursor, so that a plan can be typed without the mouse.
  useEffect(() => {
    if (focus === null) return;
    form.current?.querySelector<HTMLInputElement>(`[data-step="${focus}"] input[inputmode="decimal"]`)?.select();
    setFocus(null);
  }, [focus]);

  function copy(step: StepFields | undefined): void {
    const key = fresh();
    setSteps((now) => {
      const made = step === undefined ? newStep(key) : nextStep(step, key);
      const at = step === undefined ? now.length : now.findIndex((one) => one.key === step.key) + 1;
      return now.toSpliced(at, 0, made);
    });
    setFocus(key);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    const told = steps.flatMap((step) => toInput(step) ?? []);
    if (told.length < steps.length) return;
    const advice = PlainDate.safeParse(adviceOn);
    save.mutate(
      { trajectoryId, version: base.version, bedrijfsartsAdviceOn: advice.success ? advice.data : null, steps: told },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.work_plan_plan_saved());
          onClose();
        },
      },
    );
  }

  /** Someone else saved first: what she did not touch becomes theirs, what she typed stays. */
  async function merge(): Promise<void> {
    const newest = await queryClient.fetchQuery({ ...trpc.workPlan.plan.queryOptions({ trajectoryId }), staleTime: 0 });
    const keyed = (list: readonly StepFields[]) => new Map(list.map((step) => [step.id ?? `new ${step.key}`, step]));
    const same = (one: StepFields, other: StepFields) => JSON.stringify({ ...one, key: 0 }) === JSON.stringify({ ...other, key: 0 });
    const merged = mergeSteps(keyed(base.steps.map(toFields)), keyed(steps), keyed(newest.steps.map(toFields)), same);
    setSteps(merged.steps.map((step) => ({ ...step, key: fresh() })).toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)));
    if (adviceOn === (base.bedrijfsartsAdviceOn ?? "")) setAdviceOn(newest.bedrijfsartsAdviceOn ?? "");
    setBase(newest);
    setConflicts(merged.conflicts.length);
    save.reset();
  }

  return (
    <form ref={form} noValidate onSubmit={submit} className="no-print mt-4 space-y-4">
      <DateField label={m.work_plan_plan_advice()} optional value={adviceOn} onChange={setAdviceOn} />
      {live
        .filter(({ key }) => key === null)
        .map((problem) => (
          <Notice key={problem.kind} kind="wait">
            {problemText(problem)}
          </Notice>
        ))}
      {conflicts !== null && (
        <Notice kind="done" announce>
          {m.work_plan_plan_merged()} {conflicts > 0 && m.work_plan_plan_merged_both({ count: conflicts })}
        </Notice>
      )}
      {steps.length === 0 && (
        <TemplateChooser
          contractHours={base.contractHoursPerWeek}
          onChoose={(drafts) => setSteps(drafts.map((draft) => fromDraft(draft, fresh())))}
        />
      )}
      {steps.length > 0 && <p className="mb-2 text-sm text-ink-soft">{m.work_plan_keys()}</p>}
      <div className="rows">
        {steps.map((step, index) => (
          <StepRow
            key={step.key}
            number={index + 1}
            step={step}
            contractHours={base.contractHoursPerWeek}
            checked={checked}
            departs={departsFrom(step, base)}
            problems={live.filter(({ key }) => key === step.key).map(problemText)}
            onChange={(part) => change(step.key, part)}
            onCopy={() => copy(step)}
            onRemove={() => setSteps((now) => now.filter(({ key }) => key !== step.key))}
          />
        ))}
      </div>
      {steps.length === 0 && <Button onClick={() => copy(undefined)}>{m.work_plan_step_first()}</Button>}
      <VerbError refusal={refusal && savePlanRefusalText(refusal)} error={save.error} />
      {refusal?.kind === "changed-elsewhere" && <Button onClick={() => void merge()}>{m.work_plan_plan_merge()}</Button>}
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
