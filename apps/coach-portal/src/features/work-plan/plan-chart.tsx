import { m } from "@hervat/messages";
import { formatDay, formatNumber } from "../../app/format.ts";
import type { PlanShown } from "./use-work-plan.ts";

const WIDTH = 720;
const HEIGHT = 190;
const LEFT = 34;
const TOP = 14;
const BOTTOM = 28;
const DAY_MS = 86_400_000;

/** Hours a week as blocks: planned as an outline, worked as the fill. Black and one accent, so that it survives a copier; the table says the same. */
export function PlanChart({ steps, contractHours }: { steps: PlanShown["steps"]; contractHours: number | null }) {
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return null;
  const begin = Date.parse(first.from);
  const span = Date.parse(last.to) + DAY_MS - begin;
  const most = Math.max(contractHours ?? 0, ...steps.map(({ hoursPerWeek, hoursWorked }) => Math.max(hoursPerWeek, hoursWorked ?? 0)));
  const x = (on: number) => LEFT + ((on - begin) / span) * (WIDTH - LEFT - 8);
  const y = (hours: number) => TOP + (1 - hours / most) * (HEIGHT - TOP - BOTTOM);
  const label = { fill: "var(--color-ink-soft)", className: "text-[24px] sm:text-[13px] print:text-[13px]" };
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full max-w-3xl" role="img" aria-label={m.work_plan_chart()}>
      <line x1={LEFT} x2={WIDTH} y1={y(0)} y2={y(0)} stroke="var(--color-field-line)" />
      {contractHours !== null && (
        <>
          <line x1={LEFT} x2={WIDTH} y1={y(contractHours)} y2={y(contractHours)} stroke="var(--color-field-line)" strokeDasharray="5 5" />
          <text {...label} x={LEFT - 6} y={y(contractHours) + 5} textAnchor="end">
            {formatNumber(contractHours)}
          </text>
        </>
      )}
      {steps.map(({ id, from, to, hoursPerWeek, hoursWorked }) => {
        const left = x(Date.parse(from)) + 1.5;
        const width = Math.max(4, x(Date.parse(to) + DAY_MS) - left - 1.5);
        return (
          <g key={id}>
            {hoursWorked !== null && (
              <rect
                x={left}
                y={y(hoursWorked)}
                width={width}
                height={y(0) - y(hoursWorked)}
                fill="var(--color-accent)"
                fillOpacity={0.85}
              />
            )}
            <rect
              x={left}
              y={y(hoursPerWeek)}
              width={width}
              height={y(0) - y(hoursPerWeek)}
              fill={hoursWorked === null ? "var(--color-accent-tint)" : "none"}
              stroke="var(--color-ink)"
              strokeWidth={1.5}
            />
            <text {...label} x={left + width / 2} y={y(Math.max(hoursPerWeek, hoursWorked ?? 0)) - 4} textAnchor="middle">
              {formatNumber(hoursPerWeek)}
            </text>
          </g>
        );
      })}
      <text {...label} x={LEFT} y={HEIGHT - 6}>
        {formatDay(first.from, "dayMonth")}
      </text>
      <text {...label} x={WIDTH - 2} y={HEIGHT - 6} textAnchor="end">
        {formatDay(last.to, "dayMonth")}
      </text>
    </svg>
  );
}
