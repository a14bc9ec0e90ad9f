import { formatDate } from "../format/format-date.ts";
import { formatNumber } from "../format/format-number.ts";
import { type Html, html } from "../html.ts";
import type { Language } from "../views.ts";
import { words } from "../words/words.ts";
import { dataTable } from "./data-table.ts";
import { note } from "./text.ts";

export interface Score {
  readonly instrument: string;
  readonly validated: boolean;
  readonly takenOn: string;
  /** What it measures: the name of a subscale, such as "persoonlijk". */
  readonly scale: string;
  /** Null where too few answers were given: never shown as zero. */
  readonly score: number | null;
  readonly maximum: number;
  readonly band: string | null;
}

/** Scores of questionnaires, with the sentence that they are a signal and not a diagnosis. */
export function scoreTable(scores: readonly Score[], language: Language): Html {
  const t = words(language);
  if (scores.length === 0) return note(t("scores.none"));
  const number = (value: number) => formatNumber(value, language);
  const table = dataTable({
    caption: t("scores.caption"),
    quietCaption: true,
    columns: [
      { label: t("scores.instrument") },
      { label: t("scores.takenOn"), align: "short" },
      { label: t("scores.score"), align: "short" },
      { label: t("scores.band") },
    ],
    rows: scores.map(({ instrument, validated, takenOn, scale, score, maximum, band }) => [
      html`${instrument}: ${scale}${!validated && html`<br><small>${t("scores.notValidated")}</small>`}`,
      formatDate(takenOn, language, "short"),
      score === null ? t("scores.notScored") : t("scores.of", { score: number(score), maximum: number(maximum) }),
      band ?? "–",
    ]),
  });
  return html`${table}<p class="under-table"><small>${t("scores.note")}</small></p>`;
}
