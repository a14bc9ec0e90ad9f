import { lineChart } from "../chart/line-chart.ts";
import { formatDate } from "../format/format-date.ts";
import { formatHours } from "../format/format-number.ts";
import { type Html, html } from "../html.ts";
import type { Language } from "../views.ts";
import { words } from "../words/words.ts";
import { note } from "./text.ts";

/** Hours through time, drawn and said: from how much to how much, between which days. */
export function hoursTrend(points: readonly { readonly on: string; readonly value: number }[], language: Language): Html {
  const t = words(language);
  const ordered = points.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined) return note(t("trendNone"));
  const [from, to] = [formatDate(first.on, language), formatDate(last.on, language)];
  if (ordered.length === 1) return html`<p>${t("trendOne", { value: formatHours(first.value, language), on: from })}</p>`;
  const sentence = t("trendSentence", { first: formatHours(first.value, language), last: formatHours(last.value, language), from, to });
  return lineChart({ sentence, unit: t("hours"), points: ordered, language });
}
