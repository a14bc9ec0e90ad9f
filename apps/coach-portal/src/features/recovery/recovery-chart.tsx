import { m } from "@hervat/messages";
import { formatDay, formatNumber } from "../../app/format.ts";
import type { RecoveryShown } from "./use-recovery.ts";

const WIDTH = 640;
const HEIGHT = 200;
const LEFT = 36;
const BOTTOM = 28;
const TOP = 12;

/** Hours over time as a line; the same numbers stand in the table below it and in the sentence above it. */
export function RecoveryChart({ trend }: { trend: RecoveryShown["trend"] }) {
  const first = trend[0];
  const last = trend.at(-1);
  if (first === undefined || last === undefined || trend.length < 2) return null;
  const begin = Date.parse(first.on);
  const span = Math.max(1, Date.parse(last.on) - begin);
  const most = Math.max(1, ...trend.map(({ hoursToRecover }) => hoursToRecover));
  const x = (on: string) => LEFT + ((Date.parse(on) - begin) / span) * (WIDTH - LEFT - 12);
  const y = (hours: number) => TOP + (1 - hours / most) * (HEIGHT - TOP - BOTTOM);
  // On a telephone the drawing is half as large, and its letters must not be.
  const label = { fill: "var(--color-ink-soft)", className: "text-[24px] sm:text-[13px]" };

  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full max-w-2xl" role="img" aria-label={m.recovery_chart()}>
      <line x1={LEFT} x2={WIDTH} y1={y(0)} y2={y(0)} stroke="var(--color-field-line)" />
      <line x1={LEFT} x2={WIDTH} y1={y(most)} y2={y(most)} stroke="var(--color-line)" />
      <text {...label} x={LEFT - 8} y={y(most) + 5} textAnchor="end">
        {formatNumber(most)}
      </text>
      <text {...label} x={LEFT - 8} y={y(0) + 5} textAnchor="end">
        0
      </text>
      <text {...label} x={LEFT} y={HEIGHT - 6}>
        {formatDay(first.on, "dayMonth")}
      </text>
      <text {...label} x={WIDTH - 2} y={HEIGHT - 6} textAnchor="end">
        {formatDay(last.on, "dayMonth")}
      </text>
      <polyline
        points={trend.map(({ on, hoursToRecover }) => `${x(on)},${y(hoursToRecover)}`).join(" ")}
        fill="none"
        stroke="var(--color-accent)"
        strokeWidth={2.5}
        strokeLinejoin="round"
      />
      {trend.map(({ on, hoursToRecover }) => (
        <circle key={on} cx={x(on)} cy={y(hoursToRecover)} r={4} fill="var(--color-accent)" />
      ))}
    </svg>
  );
}
