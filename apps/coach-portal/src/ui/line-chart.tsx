import { formatDay, formatNumber } from "../app/format.ts";

const WIDTH = 640;
const HEIGHT = 200;
const LEFT = 36;
const RIGHT = 12;
const BOTTOM = 28;
const TOP = 14;

export interface Series {
  name: string;
  points: readonly { readonly on: string; readonly value: number }[];
}

export interface LineChartProps {
  /** What is drawn, read aloud in the place of the drawing; the numbers stand in a table beside it. */
  label: string;
  /** The second one is dashed, so that colour is never alone. */
  series: readonly Series[];
  /** The top of the scale; without it the largest value. */
  max?: number;
  /** A level to compare with, drawn as a thin line. */
  level?: { readonly value: number; readonly name: string } | undefined;
}

/** Values over time as lines. It draws nothing before there are two days to draw between. */
export function LineChart({ label, series, max, level }: LineChartProps) {
  const days = [...new Set(series.flatMap(({ points }) => points.map(({ on }) => on)))].toSorted();
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined || days.length < 2) return null;
  const begin = Date.parse(first);
  const span = Date.parse(last) - begin;
  const most = max ?? Math.max(1, level?.value ?? 0, ...series.flatMap(({ points }) => points.map(({ value }) => value)));
  const x = (on: string) => LEFT + ((Date.parse(on) - begin) / span) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) => TOP + (1 - value / most) * (HEIGHT - TOP - BOTTOM);
  // The name of the level stands where the lines are far from it.
  const away = (point: Series["points"][number] | undefined) => Math.abs((point?.value ?? 0) - (level?.value ?? 0));
  const besideLine = away(series[0]?.points[0]) > away(series[0]?.points.at(-1)) ? "start" : "end";
  // On a telephone the drawing is half as large, and its letters must not be.
  const text = { fill: "var(--color-ink-soft)", className: "text-[24px] sm:text-[13px]" };

  return (
    <figure className="my-3 max-w-2xl">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full" role="img" aria-label={label}>
        <line x1={LEFT} x2={WIDTH} y1={y(0)} y2={y(0)} stroke="var(--color-field-line)" />
        <line x1={LEFT} x2={WIDTH} y1={y(most)} y2={y(most)} stroke="var(--color-line)" />
        <text {...text} x={LEFT - 8} y={y(most) + 5} textAnchor="end">
          {formatNumber(most)}
        </text>
        <text {...text} x={LEFT - 8} y={y(0) + 5} textAnchor="end">
          0
        </text>
        <text {...text} x={LEFT} y={HEIGHT - 6}>
          {formatDay(first, "dayMonth")}
        </text>
        <text {...text} x={WIDTH - 2} y={HEIGHT - 6} textAnchor="end">
          {formatDay(last, "dayMonth")}
        </text>
        {level !== undefined && (
          <>
            <line x1={LEFT} x2={WIDTH} y1={y(level.value)} y2={y(level.value)} stroke="var(--color-ochre)" strokeDasharray="2 5" />
            <text {...text} x={besideLine === "start" ? LEFT + 4 : WIDTH - 2} y={y(level.value) - 5} textAnchor={besideLine}>
              {level.name}
            </text>
          </>
        )}
        {series.map(({ name, points }, at) => (
          <g key={name} stroke={at === 0 ? "var(--color-accent)" : "var(--color-ink-soft)"}>
            <polyline
              points={points.map(({ on, value }) => `${x(on)},${y(value)}`).join(" ")}
              fill="none"
              strokeWidth={2.5}
              strokeLinejoin="round"
              strokeDasharray={at === 0 ? undefined : "7 5"}
            />
            {points.map(({ on, value }) => (
              <circle
                key={on}
                cx={x(on)}
                cy={y(value)}
                r={4}
                strokeWidth={2}
                fill={at === 0 ? "var(--color-accent)" : "var(--color-paper)"}
              />
            ))}
          </g>
        ))}
      </svg>
      {series.length > 1 && (
        <figcaption className="flex flex-wrap gap-x-6 text-sm text-ink-soft">
          {series.map(({ name }, at) => (
            <span key={name} className="inline-flex items-center gap-2">
              <svg viewBox="0 0 32 8" className="w-8" aria-hidden="true">
                <line
                  x1={0}
                  x2={32}
                  y1={4}
                  y2={4}
                  strokeWidth={2.5}
                  stroke={at === 0 ? "var(--color-accent)" : "var(--color-ink-soft)"}
                  strokeDasharray={at === 0 ? undefined : "7 5"}
                />
              </svg>
              {name}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}
