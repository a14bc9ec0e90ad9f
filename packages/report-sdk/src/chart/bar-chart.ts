import { formatNumber } from "../format/format-number.ts";
import { type Html, html } from "../html.ts";
import type { Language } from "../views.ts";
import { figure, valueLabel, WIDTH } from "./figure.ts";
import { axis, coordinate } from "./scale.ts";

export interface BarChart {
  readonly sentence: string;
  readonly unit: string;
  /** `open` bars are drawn hollow: planned, not yet reached. */
  readonly bars: readonly { readonly label: string; readonly value: number; readonly open?: boolean }[];
  /** A dashed line over all bars, with its name: for example the contract hours. */
  readonly goal?: { readonly label: string; readonly value: number };
  readonly language: Language;
}

const HEIGHT = 92;
const PLOT = { left: 20, right: WIDTH, top: 20, bottom: 76 };

/** Amounts side by side. Hollow against solid and a dashed line: readable after a fax, without colour. */
export function barChart({ sentence, unit, bars, goal, language }: BarChart): Html {
  if (bars.length === 0) return html`<p>${sentence}</p>`;
  const { top, step } = axis(Math.max(...bars.map(({ value }) => value), goal?.value ?? 0));
  const y = (value: number) => PLOT.bottom - (value / top) * (PLOT.bottom - PLOT.top);
  const slot = (PLOT.right - PLOT.left) / bars.length;
  const width = Math.min(42, slot * 0.56);
  const lines = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
  // Labels of about 30 points: where bars are closer than that, some go without.
  const labelled = Math.ceil(30 / slot);
  const [from, to] = [coordinate(PLOT.left), coordinate(PLOT.right)];

  return figure(
    sentence,
    HEIGHT,
    html`${lines.map(
      (value) =>
        html`<line class="grid" x1="${from}" x2="${to}" y1="${coordinate(y(value))}" y2="${coordinate(y(value))}"/><text class="axis end" x="${coordinate(PLOT.left - 6)}" y="${coordinate(y(value) + 3)}">${formatNumber(value, language)}</text>`,
    )}
    <text class="axis" x="0" y="8">${unit}</text>
    ${goal !== undefined && html`<line class="goal" x1="${from}" x2="${to}" y1="${coordinate(y(goal.value))}" y2="${coordinate(y(goal.value))}"/><rect class="plate" x="${coordinate(PLOT.left + 1)}" y="${coordinate(y(goal.value) - 9.5)}" width="${coordinate(goal.label.length * 3.9 + 4)}" height="8.5"/><text class="axis" x="${coordinate(PLOT.left + 3)}" y="${coordinate(y(goal.value) - 3)}">${goal.label}</text>`}
    ${bars.map(({ label, value, open = false }, index) => {
      const middle = PLOT.left + slot * (index + 0.5);
      return html`<rect class="${open ? "bar open" : "bar"}" x="${coordinate(middle - width / 2)}" y="${coordinate(y(value))}" width="${coordinate(width)}" height="${coordinate(PLOT.bottom - y(value))}"/>${valueLabel(middle, y(value) - 3, formatNumber(value, language))}${index % labelled === 0 && html`<text class="axis middle" x="${coordinate(middle)}" y="${coordinate(PLOT.bottom + 13)}">${label}</text>`}`;
    })}`,
  );
}
