export { activityTable } from "./block/activity-table.ts";
export { type Column, dataTable, type Table } from "./block/data-table.ts";
export { factorList, type WorkFactor } from "./block/factor-list.ts";
export { hoursTrend } from "./block/hours-trend.ts";
export { type Fact, keyFacts } from "./block/key-facts.ts";
export { letterhead, practiceLine } from "./block/letterhead.ts";
export { type Opening, opening } from "./block/opening.ts";
export { recipientWindow } from "./block/recipient-window.ts";
export { type ResumptionPlan, resumptionPlan } from "./block/resumption-plan.ts";
export { type Score, scoreTable } from "./block/score-table.ts";
export { conceptNotice, ifShared, signatures } from "./block/standing.ts";
export { bulletList, note, paragraphs, section, subsection } from "./block/text.ts";
export { type Catalogue, type Words, wordsIn } from "./catalogue.ts";
export { type BarChart, barChart } from "./chart/bar-chart.ts";
export { type LineChart, lineChart } from "./chart/line-chart.ts";
export { type Timeline, timeline } from "./chart/timeline.ts";
export { qrCode } from "./code/qr-code.ts";
export {
  type AlwaysRead,
  type AudienceOfKind,
  defineReport,
  type Kind,
  type Readable,
  type ReadView,
  type Report,
} from "./define-report.ts";
export { formatDate, formatPeriod } from "./format/format-date.ts";
export { formatEuro, formatHours, formatIban, formatNumber, formatRate } from "./format/format-number.ts";
export { escapeText, type Html, type HtmlValue, html, isEmpty, markupOf, unescapedHtml } from "./html.ts";
export { type OptionDefinition, type OptionDefinitions, type OptionValues, sectionsOption } from "./options.ts";
export { pageRunning, type Running, type RunningLine, reportRunning } from "./page-running.ts";
export type {
  Audience,
  BedrijfsartsView,
  DocumentState,
  InvoiceView,
  Language,
  Letterhead,
  ManagerReportView,
  OfferView,
  Shared,
  ViewOf,
  WorkStep,
} from "./views.ts";
