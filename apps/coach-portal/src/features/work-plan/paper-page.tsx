import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { formatDay, formatNumber } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import type { OfCase } from "../../app/of-case.ts";
import { today } from "../../app/today.ts";
import { trpc } from "../../app/trpc.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { PageHeader } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { PlanChart } from "./plan-chart.tsx";
import { planSentence } from "./plan-sentence.ts";
import { type PlanShown, type StepShown, usePlan } from "./use-work-plan.ts";
import { adaptationText, locationText, stepStatusText, tasksText } from "./work-plan-text.ts";

export type PaperFor = "werkgever" | "client";

/** The plan on one A4. For the employer the work half alone; for the client both halves. */
export function PaperPage({ trajectoryId, voor }: OfCase & { voor: PaperFor }) {
  const plan = usePlan({ trajectoryId });
  const trajectory = useQuery(trpc.trajectory.read.queryOptions({ trajectoryId }));
  if (plan.isError || trajectory.isError) return <LoadFailed />;
  if (plan.data === undefined || trajectory.data === undefined) return <Skeleton lines={10} />;
  const { client, employer } = trajectory.data;
  const forClient = voor === "client";
  const facts: [string, string][] = [
    [m.work_plan_paper_name(), client.name],
    [m.work_plan_paper_function(), client.function ?? "-"],
    [m.work_plan_paper_hours(), plan.data.contractHoursPerWeek === null ? "-" : formatNumber(plan.data.contractHoursPerWeek)],
    [
      m.work_plan_paper_advice(),
      plan.data.bedrijfsartsAdviceOn === null ? m.work_plan_paper_advice_none() : formatDay(plan.data.bedrijfsartsAdviceOn),
    ],
  ];
  return (
    <article className="max-w-4xl print:max-w-none print:text-[9.5pt] print:leading-snug">
      <PageHeader
        title={m.work_plan_paper_title()}
        windowTitle={m.work_plan_paper_title()}
        subtitle={`${forClient ? m.work_plan_paper_for_client({ name: client.name }) : m.work_plan_paper_for({ employer })} · ${m.work_plan_paper_reference({ code: client.code })} · ${m.work_plan_paper_printed({ date: formatDay(today()) })}`}
        actions={
          <>
            <Button kind="primary" onClick={() => window.print()}>
              {m.work_plan_paper_print()}
            </Button>
            <Link to="/trajecten/$trajectoryId/werk" params={{ trajectoryId }} className={buttonClass("quiet")}>
              {m.work_plan_paper_back()}
            </Link>
          </>
        }
      />
      <p className="no-print mb-6 text-ink-soft">{forClient ? m.work_plan_paper_fits_client() : m.work_plan_paper_fits()}</p>
      {plan.data.steps.length === 0 ? (
        <p>{m.work_plan_paper_none()}</p>
      ) : (
        <div className="space-y-5 print:space-y-3">
          <dl className="grid grid-cols-2 gap-x-8 gap-y-1 sm:grid-cols-4 print:grid-cols-4">
            {facts.map(([term, value]) => (
              <div key={term}>
                <dt className="text-sm text-ink-soft print:text-[8.5pt]">{term}</dt>
                <dd className="font-semibold">{value}</dd>
              </div>
            ))}
          </dl>
          <p>{planSentence(plan.data)}</p>
          <PlanChart steps={plan.data.steps} contractHours={plan.data.contractHoursPerWeek} />
          <PaperTable plan={plan.data} withCare={forClient} />
          <p className="text-sm text-ink-soft print:text-[8.5pt]">{m.work_plan_share_note()}</p>
          {!forClient && <Signatures />}
        </div>
      )}
    </article>
  );
}

function PaperTable({ plan, withCare }: { plan: PlanShown; withCare: boolean }) {
  const heads = [
    m.work_plan_paper_step(),
    m.work_plan_paper_period(),
    m.work_plan_step_total(),
    m.work_plan_step_tasks(),
    m.work_plan_paper_evaluate(),
    m.work_plan_paper_agreed(),
  ];
  return (
    <div className="overflow-x-auto print:overflow-visible">
      <table className="w-full border-collapse text-left [&_td]:border-t [&_td]:border-line [&_td]:py-1.5 [&_td]:pr-3 [&_td]:align-top [&_th]:pr-3 [&_th]:pb-1 [&_th]:text-sm print:[&_td]:py-1">
        <caption className="visually-hidden">{m.work_plan_paper_title()}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {plan.steps.map((step, index) => (
          <tbody key={step.id} className="break-inside-avoid">
            <tr>
              <td>{index + 1}</td>
              <td className="whitespace-nowrap">
                {formatDay(step.from, "dayMonth")} - {formatDay(step.to, "dayMonth")}
              </td>
              <td>
                <strong>{m.work_plan_step_week({ hours: formatNumber(step.hoursPerWeek) })}</strong>
                <br />
                {formatNumber(step.daysPerWeek)} × {formatNumber(step.hoursPerDay)}
              </td>
              <td>
                {tasksText(step.tasks)}, {locationText(step.location).toLowerCase()}
                {step.adaptations.length > 0 && (
                  <span className="block text-ink-soft">{step.adaptations.map(adaptationText).join(", ")}</span>
                )}
                {step.status !== "planned" && <span className="block text-ink-soft">{stepStatusText(step)}</span>}
              </td>
              <td className="whitespace-nowrap">{step.evaluateOn === null ? "" : formatDay(step.evaluateOn, "dayMonth")}</td>
              <td>{step.agreedBy.map((party) => m.area_resumption[`resumption_agreed_by_${party}`]()).join(", ")}</td>
            </tr>
            {withCare && <CareRow care={step.care} />}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function CareRow({ care }: { care: StepShown["care"] }) {
  const lines = care === null ? [] : [care.breaks, care.condition, care.reason].filter((text) => text !== "");
  if (lines.length === 0) return null;
  return (
    <tr>
      <td aria-hidden="true" className="border-t-0!" />
      <td colSpan={5} className="border-t-0!">
        <span className="block text-sm text-ink-soft print:text-[8.5pt]">{m.work_plan_paper_care()}</span>
        {lines.join(" ")}
      </td>
    </tr>
  );
}

function Signatures() {
  return (
    <div className="hidden grid-cols-2 gap-12 pt-6 print:grid">
      {(["employee", "manager"] as const).map((party) => (
        <div key={party}>
          <p>
            {m.work_plan_paper_sign()}: {m.area_resumption[`resumption_agreed_by_${party}`]().toLowerCase()}
          </p>
          <div className="mt-10 border-t border-ink pt-1 text-ink-soft">{m.work_plan_paper_date()}:</div>
        </div>
      ))}
    </div>
  );
}
