import { formatDate } from "../format/format-date.ts";
import { type Html, html } from "../html.ts";
import type { Language } from "../views.ts";
import { figure, WIDTH } from "./figure.ts";
import { coordinate, dayNumber } from "./scale.ts";

export interface Timeline {
  readonly sentence: string;
  /** Periods under each other; `open` ones are hollow: still to come. */
  readonly periods: readonly { readonly label: string; readonly from: string; readonly to: string; readonly open?: boolean }[];
  readonly language: Language;
}

const LABELS = 104;
const ROW = 20;

/** Periods on one line of days. */
export function timeline({ sentence, periods, language }: Timeline): Html {
  const starts = periods.map(({ from }) => from).toSorted();
  const ends = periods.map(({ to }) => to).toSorted();
  const first = starts[0];
  const last = ends.at(-1);
  if (first === undefined || last === undefined) return html`<p>${sentence}</p>`;

  const days = Math.max(1, dayNumber(last) + 1 - dayNumber(first));
  const x = (day: number) => LABELS + ((day - dayNumber(first)) / days) * (WIDTH - LABELS);
  const bottom = periods.length * ROW + 4;
  return figure(
    sentence,
    bottom + 18,
    html`<line class="grid" x1="${coordinate(LABELS)}" x2="${coordinate(WIDTH)}" y1="${coordinate(bottom)}" y2="${coordinate(bottom)}"/>
    ${periods.map(({ label, from, to, open = false }, index) => {
      const start = x(dayNumber(from));
      const width = Math.max(2, x(dayNumber(to) + 1) - start - 1);
      return html`<text class="axis" x="0" y="${coordinate(index * ROW + 14)}">${label}</text><rect class="${open ? "bar open" : "bar"}" x="${coordinate(start)}" y="${coordinate(index * ROW + 5)}" width="${coordinate(width)}" height="11"/>`;
    })}
    <text class="axis" x="${coordinate(LABELS)}" y="${coordinate(bottom + 13)}">${formatDate(first, language, "short")}</text>
    <text class="axis end" x="${coordinate(WIDTH)}" y="${coordinate(bottom + 13)}">${formatDate(last, language, "short")}</text>`,
  );
}
