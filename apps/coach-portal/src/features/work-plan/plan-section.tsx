import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay, formatNumber } from "../../app/format.ts";
import { Button } from "../../ui/button.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { PlanForm } from "./plan-form.tsx";
import type { OfCase, PlanShown, StepShown } from "./use-work-plan.ts";
import { adaptationText, locationText, tasksText } from "./work-plan-text.ts";

export interface PlanSectionProps extends OfCase {
  plan: PlanShown;
}

/** The plan as a table: the work half, which prints on one A4, and beside it on the screen alone the care half. */
export function PlanSection({ trajectoryId, plan }: PlanSectionProps) {
  const [editing, setEditing] = useState(false);
  return (
    <section>
      <h2>{m.work_plan_plan_title()}</h2>
      <p className="no-print text-ink-soft">{m.work_plan_plan_explain()}</p>
      {plan.bedrijfsartsAdviceOn !== null && (
        <p className="mt-1">
          {m.work_plan_plan_advice()} {formatDay(plan.bedrijfsartsAdviceOn)}
        </p>
      )}
      {!editing && plan.steps.length === 0 && <p className="mt-3">{m.work_plan_plan_none()}</p>}
      {!editing && plan.steps.length > 0 && (
        <>
          <div className="no-print">
            <Table caption={m.work_plan_plan_title()} rows={plan.steps} rowKey={({ id }) => id} columns={columns(plan.steps)} />
          </div>
          <PrintedPlan steps={plan.steps} />
        </>
      )}
      {!editing && (
        <div className="no-print mt-4 flex flex-wrap gap-3">
          {plan.may.change && <Button onClick={() => setEditing(true)}>{m.work_plan_plan_edit()}</Button>}
          {plan.steps.length > 0 && (
            <Button kind="quiet" onClick={() => window.print()}>
              {m.work_plan_plan_print()}
            </Button>
          )}
        </div>
      )}
      {editing && <PlanForm trajectoryId={trajectoryId} plan={plan} onClose={() => setEditing(false)} />}
    </section>
  );
}

/** What is printed is handed to the employer, so the care half is never on paper. */
function PrintedPlan({ steps }: { steps: PlanShown["steps"] }) {
  return (
    <div className="hidden print:block">
      <Table caption={m.work_plan_plan_title()} rows={steps} rowKey={({ id }) => id} columns={workColumns()} />
    </div>
  );
}

function columns(steps: PlanShown["steps"]): Column<StepShown>[] {
  const care: Column<StepShown> = { key: "care", header: m.work_plan_step_care(), cell: ({ care: half }) => <CareCell care={half} /> };
  const written = steps.some(({ care: half }) => half !== null && [half.breaks, half.condition, half.reason].some(Boolean));
  return written ? [...workColumns(), care] : workColumns();
}

function workColumns(): Column<StepShown>[] {
  return [
    {
      key: "when",
      header: m.work_plan_step_from(),
      wide: true,
      cell: ({ from, to }) => `${formatDay(from, "dayMonth")} - ${formatDay(to, "dayMonth")}`,
    },
    {
      key: "hours",
      header: m.work_plan_step_hours(),
      cell: ({ daysPerWeek, hoursPerDay, hoursPerWeek }) => (
        <>
          {formatNumber(daysPerWeek)} × {formatNumber(hoursPerDay)}
          <div className="text-sm text-ink-soft">{m.work_plan_step_week({ hours: formatNumber(hoursPerWeek) })}</div>
        </>
      ),
    },
    { key: "tasks", header: m.work_plan_step_tasks(), cell: ({ tasks }) => tasksText(tasks) },
    { key: "location", header: m.work_plan_step_location(), cell: ({ location }) => locationText(location) },
    {
      key: "adaptations",
      header: m.work_plan_step_adaptations(),
      cell: ({ adaptations }) => adaptations.map(adaptationText).join(", "),
    },
    {
      key: "evaluate",
      header: m.work_plan_step_evaluate(),
      cell: ({ evaluateOn }) => (evaluateOn === null ? "" : formatDay(evaluateOn, "dayMonth")),
    },
    { key: "status", header: m.work_plan_step_status(), cell: ({ status }) => m.area_resumption[`resumption_status_${status}`]() },
  ];
}

function CareCell({ care }: { care: StepShown["care"] }) {
  if (care === null) return null;
  return (
    <div className="whitespace-pre-line text-sm">{[care.breaks, care.condition, care.reason].filter((text) => text !== "").join("\n")}</div>
  );
}
