import { PlainDate } from "@hervat/domain/primitives";
import { heldSoFar, shareOfContract } from "@hervat/domain/resumption";
import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { formatDay, formatNumber } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { today } from "../../app/today.ts";
import { underscored } from "../../app/underscored.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { ClientAnswer } from "./client-answer.tsx";
import { PlanChart } from "./plan-chart.tsx";
import { PlanForm } from "./plan-form.tsx";
import { planSentence } from "./plan-sentence.ts";
import { RecordStepDialog } from "./record-step-dialog.tsx";
import type { PlanShown, StepShown } from "./use-work-plan.ts";
import { adaptationText, locationText, stepStatusText, tasksText } from "./work-plan-text.ts";

export interface PlanSectionProps extends OfCase {
  plan: PlanShown;
}

/** The plan as a sentence, a drawing and a table: the work half, and beside it on the screen alone the care half. */
export function PlanSection({ trajectoryId, plan }: PlanSectionProps) {
  const [editing, setEditing] = useState(false);
  const [recording, setRecording] = useState<StepShown | null>(null);
  const { steps, contractHoursPerWeek } = plan;
  return (
    <section>
      <h2>{m.work_plan_plan_title()}</h2>
      <p className="text-ink-soft">{m.work_plan_plan_explain()}</p>
      {plan.bedrijfsartsAdviceOn !== null && (
        <p className="mt-1">
          {m.work_plan_plan_advice()} {formatDay(plan.bedrijfsartsAdviceOn)}
        </p>
      )}
      {!editing && steps.length === 0 && <p className="mt-3">{m.work_plan_plan_none()}</p>}
      {!editing && steps.length > 0 && (
        <div className="mt-3 space-y-4">
          <p>
            {planSentence(plan)} {heldText(plan)}
          </p>
          {steps.some(({ care }) => care !== null) && <ClientAnswer answer={plan.clientAnswer} />}
          <PlanChart steps={steps} contractHours={contractHoursPerWeek} />
          <Table
            excel="opbouwschema"
            caption={m.work_plan_plan_title()}
            rows={steps}
            rowKey={({ id }) => id}
            columns={columns(plan, setRecording)}
          />
          <p className="text-sm text-ink-soft">{m.work_plan_share_note()}</p>
        </div>
      )}
      {!editing && (
        <div className="no-print mt-4 flex flex-wrap gap-3">
          {plan.may.change && <Button onClick={() => setEditing(true)}>{m.work_plan_plan_edit()}</Button>}
          {steps.length > 0 && (
            <>
              <Link
                to="/opbouwschema/$trajectoryId"
                params={{ trajectoryId }}
                search={{ voor: "werkgever" }}
                className={buttonClass("quiet")}
              >
                {m.work_plan_paper_employer()}
              </Link>
              {steps.some(({ care }) => care !== null) && (
                <Link
                  to="/opbouwschema/$trajectoryId"
                  params={{ trajectoryId }}
                  search={{ voor: "client" }}
                  className={buttonClass("quiet")}
                >
                  {m.work_plan_paper_client()}
                </Link>
              )}
            </>
          )}
        </div>
      )}
      {editing && <PlanForm trajectoryId={trajectoryId} plan={plan} onClose={() => setEditing(false)} />}
      {recording !== null && (
        <RecordStepDialog trajectoryId={trajectoryId} plan={plan} step={recording} onClose={() => setRecording(null)} />
      )}
    </section>
  );
}

function heldText({ steps }: PlanShown): string {
  const day = PlainDate.parse(today());
  if (!steps.some(({ from }) => from <= day)) return "";
  const held = heldSoFar({ steps: steps.map(({ care: _care, ...step }) => step) }, day);
  return held === null
    ? m.work_plan_held_none()
    : m.work_plan_held({ planned: formatNumber(held.planned), worked: formatNumber(held.worked) });
}

/** What the manager answered to this step, by choice. */
function StepAnswerLine({ answer }: Pick<StepShown, "answer">) {
  if (answer === null) return null;
  if (answer.answer === "can-arrange") return <div className="text-ink-soft">{m.work_plan_manager_agrees()}</div>;
  const wish = answer.wish === null ? m.work_plan_manager_talk() : m.area_resumption[`resumption_wish_${underscored(answer.wish)}`]();
  return <div className="text-ochre">{m.work_plan_manager_asks({ wish: wish.toLowerCase(), date: formatDay(answer.on, "dayMonth") })}</div>;
}

function columns(plan: PlanShown, onRecord: (step: StepShown) => void): Column<StepShown>[] {
  const { steps, contractHoursPerWeek, may } = plan;
  const day = today();
  const care: Column<StepShown> = { key: "care", header: m.work_plan_step_care(), cell: ({ care: half }) => <CareCell care={half} /> };
  const written = steps.some(({ care: half }) => half !== null && [half.breaks, half.condition, half.reason].some(Boolean));
  const record: Column<StepShown> = {
    key: "record",
    header: m.work_plan_worked(),
    cell: (step) => (
      <>
        <StepAnswerLine answer={step.answer} />
        {step.hoursWorked !== null && <div>{m.work_plan_worked_hours({ hours: formatNumber(step.hoursWorked) })}</div>}
        {may.change && step.from <= day && (
          <Button
            kind="quiet"
            className="no-print -ml-2.5"
            aria-label={m.work_plan_record_named({ date: formatDay(step.from, "dayMonth") })}
            onClick={() => onRecord(step)}
          >
            {m.work_plan_record()}
          </Button>
        )}
      </>
    ),
  };
  return [
    {
      key: "when",
      header: m.work_plan_paper_period(),
      wide: true,
      cell: ({ from, to }) => `${formatDay(from, "dayMonth")} - ${formatDay(to, "dayMonth")}`,
    },
    {
      key: "hours",
      header: m.work_plan_step_total(),
      cell: (step) => (
        <>
          {m.work_plan_step_week({ hours: formatNumber(step.hoursPerWeek) })}
          <div className="text-sm text-ink-soft">
            {formatNumber(step.daysPerWeek)} × {formatNumber(step.hoursPerDay)}
            {contractHoursPerWeek !== null && ` · ${m.work_plan_share({ percent: shareOfContract(step, contractHoursPerWeek) ?? 0 })}`}
          </div>
        </>
      ),
    },
    {
      key: "tasks",
      header: m.work_plan_step_tasks(),
      cell: ({ tasks, location }) => `${tasksText(tasks)}, ${locationText(location).toLowerCase()}`,
    },
    { key: "adaptations", header: m.work_plan_step_adaptations(), cell: ({ adaptations }) => adaptations.map(adaptationText).join(", ") },
    {
      key: "evaluate",
      header: m.work_plan_paper_evaluate(),
      cell: ({ evaluateOn }) => (evaluateOn === null ? "" : formatDay(evaluateOn, "dayMonth")),
    },
    { key: "status", header: m.work_plan_step_status(), cell: (step) => stepStatusText(step) },
    record,
    ...(written ? [care] : []),
  ];
}

function CareCell({ care }: { care: StepShown["care"] }) {
  if (care === null) return null;
  return (
    <div className="no-print whitespace-pre-line text-sm">
      {[care.breaks, care.condition, care.reason].filter((text) => text !== "").join("\n")}
    </div>
  );
}
