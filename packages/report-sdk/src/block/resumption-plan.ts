import { barChart } from "../chart/bar-chart.ts";
import { formatDate, formatPeriod } from "../format/format-date.ts";
import { formatHours, formatNumber } from "../format/format-number.ts";
import { type Html, html } from "../html.ts";
import type { Language, WorkStep } from "../views.ts";
import { words } from "../words/words.ts";
import { dataTable } from "./data-table.ts";
import { note } from "./text.ts";

export interface ResumptionPlan {
  readonly contractHoursPerWeek: number | null;
  readonly steps: readonly WorkStep[];
}

/** The work half of a resumption plan (opbouwschema): hours per step against the contract, and each step in words. */
export function resumptionPlan({ contractHoursPerWeek: contractHours, steps }: ResumptionPlan, language: Language): Html {
  const t = words(language);
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return note(t("plan.none"));

  const hours = { first: formatHours(first.hoursPerWeek, language), last: formatHours(last.hoursPerWeek, language) };
  const contract = contractHours === null ? undefined : formatHours(contractHours, language);
  const chart = barChart({
    sentence: contract === undefined ? t("plan.sentence", hours) : t("plan.sentenceContract", { ...hours, contract }),
    unit: t("plan.axis"),
    bars: steps.map(({ from, hoursPerWeek, status }) => ({
      label: formatDate(from, language, "day"),
      value: hoursPerWeek,
      open: status === "planned",
    })),
    ...(contractHours !== null &&
      contract !== undefined && { goal: { label: t("plan.contract", { hours: contract }), value: contractHours } }),
    language,
  });
  const daysTimesHours = ({ daysPerWeek, hoursPerDay }: WorkStep) =>
    t("plan.daysTimesHours", { days: formatNumber(daysPerWeek, language), hours: formatNumber(hoursPerDay, language) });
  const [from, to] = [first.from.slice(0, 4), last.to.slice(0, 4)];
  const table = dataTable({
    caption: t("plan.caption", { years: from === to ? from : `${from} – ${to}` }),
    columns: [
      { label: t("plan.column.period"), align: "short" },
      { label: t("plan.column.hours"), align: "number" },
      { label: t("plan.column.work") },
      { label: t("plan.column.status"), align: "short" },
    ],
    rows: steps.map((step) => [
      formatPeriod(step.from, step.to, language, "day"),
      html`${formatNumber(step.hoursPerWeek, language)}<br><small>${daysTimesHours(step)}</small>`,
      [
        t(`plan.tasks.${step.tasks}`),
        t(`plan.location.${step.location}`),
        ...step.adaptations.map((adaptation) => t(`plan.adaptation.${adaptation}`)),
      ].join(", "),
      html`${t(`plan.stepStatus.${step.status}`)}${
        step.evaluateOn !== null && html`<br><small>${t("plan.evaluate", { date: formatDate(step.evaluateOn, language, "day") })}</small>`
      }`,
    ]),
  });
  return html`${chart}${table}`;
}
