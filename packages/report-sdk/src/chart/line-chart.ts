import { formatDate } from "../format/format-date.ts";
import { formatNumber } from "../format/format-number.ts";
import { type Html, html } from "../html.ts";
import type { Language } from "../views.ts";
import { figure, valueLabel, WIDTH } from "./figure.ts";
import { axis, coordinate, dayNumber } from "./scale.ts";

export interface LineChart {
  /** What the line shows, in words, for example "De hersteltijd ging van 9 naar 4 uur." */
  readonly sentence: string;
  /** The unit beside the axis, for example "uur". */
  readonly unit: string;
  readonly points: readonly { readonly on: string; readonly value: number }[];
  readonly language: Language;
}

const HEIGHT = 92;
const PLOT = { left: 20, right: WIDTH, top: 22, bottom: 72 };
/** Between the axis and the first and last point. */
const INSET = 12;

/** Values through time. Nothing is drawn for fewer than two points: one point is a sentence. */
export function lineChart({ sentence, unit, points, language }: LineChart): Html {
  const ordered = points.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const first = ordered[0];
  const last = ordered.at(-1);
  if (first === undefined || last === undefined || ordered.length < 2) return html`<p>${sentence}</p>`;

  const { top, step } = axis(Math.max(...ordered.map(({ value }) => value)));
  const start = dayNumber(first.on);
  const days = Math.max(1, dayNumber(last.on) - start);
  const x = (on: string) => coordinate(PLOT.left + INSET + ((dayNumber(on) - start) / days) * (PLOT.right - PLOT.left - 2 * INSET));
  const y = (value: number) => coordinate(PLOT.bottom - (value / top) * (PLOT.bottom - PLOT.top));
  const lines = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);

  return figure(
    sentence,
    HEIGHT,
    html`${lines.map(
      (value) =>
        html`<line class="grid" x1="${coordinate(PLOT.left)}" x2="${coordinate(PLOT.right)}" y1="${y(value)}" y2="${y(value)}"/><text class="axis end" x="${coordinate(PLOT.left - 6)}" y="${coordinate(Number(y(value)) + 3)}">${formatNumber(value, language)}</text>`,
    )}
    <text class="axis" x="0" y="8">${unit}</text>
    <polyline class="series" points="${ordered.map(({ on, value }) => `${x(on)},${y(value)}`).join(" ")}"/>
    ${ordered.map(({ on, value }) => html`<circle class="mark" cx="${x(on)}" cy="${y(value)}" r="2.6"/>`)}
    ${[first, last].map(({ on, value }) => valueLabel(Number(x(on)), Number(y(value)) - 6, formatNumber(value, language)))}
    <text class="axis" x="${coordinate(PLOT.left)}" y="${coordinate(PLOT.bottom + 14)}">${formatDate(first.on, language, "short")}</text>
    <text class="axis end" x="${coordinate(PLOT.right)}" y="${coordinate(PLOT.bottom + 14)}">${formatDate(last.on, language, "short")}</text>`,
  );
}
