import { m } from "@hervat/messages";
import { formatDay } from "../../app/format.ts";
import type { MilestoneShown } from "../../app/milestone-status-text.ts";
import { today } from "../../app/today.ts";
import type { ClockShown } from "./use-clock.ts";

const WIDTH = 1000;
const HEIGHT = 52;
const MIDDLE = 26;

/** The two years as one line: what was done is full, what is late stands on its point, what comes is open. The list below says the same. */
export function WeeksLine({ clock }: { clock: ClockShown }) {
  const { firstSickDay, lastDayOfWaitingPeriod, milestones, week } = clock;
  const begin = Date.parse(firstSickDay);
  const span = Math.max(1, Date.parse(lastDayOfWaitingPeriod) - begin);
  const x = (on: string) => 10 + Math.min(1, Math.max(0, (Date.parse(on) - begin) / span)) * (WIDTH - 20);
  const asked = milestones.filter(({ nature, key }) => nature === "obligation" && key !== "evaluatie_6w");
  const done = asked.filter(({ status }) => status.kind === "done" || status.kind === "done-elsewhere").length;
  return (
    <>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="w-full"
        role="img"
        aria-label={m.clock_line_label({ week: week ?? 0, done, all: asked.length })}
      >
        <line x1={10} x2={WIDTH - 10} y1={MIDDLE} y2={MIDDLE} stroke="var(--color-line)" strokeWidth={6} strokeLinecap="round" />
        <line x1={10} x2={x(today())} y1={MIDDLE} y2={MIDDLE} stroke="var(--color-accent)" strokeWidth={6} strokeLinecap="round" />
        {asked.map((milestone) => (
          <Mark key={milestone.key} milestone={milestone} at={x(milestone.due)} />
        ))}
        <line x1={x(today())} x2={x(today())} y1={6} y2={46} stroke="var(--color-ink)" strokeWidth={2} />
      </svg>
      <div aria-hidden="true" className="flex justify-between text-sm text-ink-soft">
        <span>{formatDay(firstSickDay, "dayMonth")}</span>
        <span>{m.clock_line_year()}</span>
        <span>{m.clock_line_end()}</span>
      </div>
    </>
  );
}

function Mark({ milestone: { status, key }, at }: { milestone: MilestoneShown; at: number }) {
  const met = status.kind === "done" || status.kind === "done-elsewhere";
  if (status.kind === "due-passed" || status.kind === "soon") {
    const colour = "var(--color-ochre)";
    const points = `${at},${MIDDLE - 12} ${at + 12},${MIDDLE} ${at},${MIDDLE + 12} ${at - 12},${MIDDLE}`;
    return (
      <polygon
        data-step={key}
        points={points}
        fill={status.kind === "soon" ? "var(--color-paper)" : colour}
        stroke={colour}
        strokeWidth={3}
      />
    );
  }
  return (
    <circle
      data-step={key}
      cx={at}
      cy={MIDDLE}
      r={8}
      fill={met ? "var(--color-accent)" : "var(--color-paper)"}
      stroke={met ? "var(--color-accent)" : "var(--color-field-line)"}
      strokeWidth={3}
    />
  );
}
