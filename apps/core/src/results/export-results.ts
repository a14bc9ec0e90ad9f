import type { Cell } from "@hervat/domain/caseload-import";
import { Outcome } from "@hervat/domain/closing";
import { type Locale, m } from "@hervat/messages";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { writeTable } from "../caseload-import/write-table.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { type GroupShown, type ResultsInput, resultsOf } from "./read-results.ts";

export const ResultsFile = z.strictObject({ fileName: z.string(), mediaType: z.string(), content: z.string() });
export type ResultsFile = z.infer<typeof ResultsFile>;

/** The same table as a workbook: what the page hides is hidden here. */
export async function exportResults(ctx: ServiceContext, input: ResultsInput): Promise<ResultsFile> {
  ctx.authorise("results.read", { kind: "practice", practiceId: practiceOf(ctx) });
  const { language: locale } = ctx;
  const { year, total, groups } = await ctx.inTransaction(async (tx) => {
    const results = await resultsOf(tx, ctx, input);
    await writeAudit(tx, ctx, { action: "results.exported" });
    return results;
  });
  return writeTable([header(locale), ...[total, ...groups].map((group) => row(group, locale))], {
    format: "xlsx",
    name: `${m.results_file_name({}, { locale })}-${year}`,
    sheet: m.results_tab({}, { locale }),
  });
}

const OUTCOMES = [...Outcome.options, "unknown"] as const;

function header(locale: Locale): Cell[] {
  const at = { locale };
  return [
    m.results_column_programme({}, at),
    m.results_column_cases({}, at),
    m.closing_page_outcome_own_work({}, at),
    m.closing_page_outcome_other_work({}, at),
    m.closing_page_outcome_elsewhere({}, at),
    m.closing_page_outcome_partly({}, at),
    m.closing_page_outcome_none({}, at),
    m.results_outcome_unknown({}, at),
    m.results_column_first_talk({}, at),
    m.results_column_guidance({}, at),
    m.results_column_satisfaction({}, at),
  ];
}

function row({ names, cases, outcomes, weeksToFirstTalk, weeksOfGuidance, satisfaction }: GroupShown, locale: Locale): Cell[] {
  const hidden = m.results_hidden({}, { locale });
  return [
    names === null ? m.results_total({}, { locale }) : names[locale],
    cases ?? hidden,
    ...OUTCOMES.map((outcome) => outcomes?.[outcome] ?? hidden),
    weeksToFirstTalk?.value ?? hidden,
    weeksOfGuidance?.value ?? hidden,
    satisfaction?.value ?? hidden,
  ];
}
