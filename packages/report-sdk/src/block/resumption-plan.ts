import { wordsIn } from "../catalogue.ts";
import { barChart } from "../chart/bar-chart.ts";
import { formatDate, formatPeriod } from "../format/format-date.ts";
import { formatHours, formatNumber } from "../format/format-number.ts";
import { type Html, html } from "../html.ts";
import type { Language, WorkStep } from "../views.ts";
import en from "../words/en.json" with { type: "json" };
import nl from "../words/nl.json" with { type: "json" };
import { dataTable } from "./data-table.ts";
import { note } from "./text.ts";

export interface ResumptionPlan {
  readonly contractHoursPerWeek: number | null;
  readonly steps: readonly WorkStep[];
}

/** The work half of a resumption plan (opbouwschema): hours per step against the contract, and each step in words. */
export function resumptionPlan({ contractHoursPerWeek: contractHours, steps }: ResumptionPlan, language: Language): Html {
  const t = wordsIn({ nl, en }, language);
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return note(t("none"));

  const hours = { first: formatHours(first.hoursPerWeek, language), last: formatHours(last.hoursPerWeek, language) };
  const contract = contractHours === null ? undefined : formatHours(contractHours, language);
  const chart = barChart({
    sentence: contract === undefined ? t("sentence", hours) : t("sentenceContract", { ...hours, contract }),
    unit: t("axis"),
    bars: steps.map(({ from, hoursPerWeek, status }) => ({
      label: formatDate(from, language, "short"),
      value: hoursPerWeek,
      open: status === "planned",
    })),
    ...(contractHours !== null && contract !== undefined && { goal: { label: t("contract", { hours: contract }), value: contractHours } }),
    language,
  });
  const table = dataTable({
    caption: t("caption"),
    columns: [
      { label: t("column.period") },
      { label: t("column.days") },
      { label: t("column.hours"), align: "number" },
      { label: t("column.work") },
      { label: t("column.status") },
    ],
    rows: steps.map((step) => [
      formatPeriod(step.from, step.to, language, "short"),
      t("daysTimesHours", { days: formatNumber(step.daysPerWeek, language), hours: formatHours(step.hoursPerDay, language) }),
      formatNumber(step.hoursPerWeek, language),
      [
        t(`tasks.${step.tasks}`),
        t(`location.${step.location}`),
        ...step.adaptations.map((adaptation) => t(`adaptation.${adaptation}`)),
      ].join(", "),
      html`${t(`stepStatus.${step.status}`)}${
        step.evaluateOn !== null && html`<br><small>${t("evaluate", { date: formatDate(step.evaluateOn, language, "short") })}</small>`
      }`,
    ]),
  });
  return html`${chart}${table}`;
}
