import { CaseloadField, type Cell, recogniseColumn } from "@hervat/domain/caseload-import";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { describeRejection } from "./describe-plan.ts";
import { fieldName } from "./field-name.ts";
import { type ImportRefusal, importRefusal } from "./import-refusal.ts";
import { type ImportRequest, type OpenedImport, openImport } from "./import-request.ts";
import { planAgainstPractice } from "./plan-against-practice.ts";
import { trajectoriesOf } from "./trajectories-of.ts";
import { type MadeFile, type TableFormat, writeTable } from "./write-table.ts";

/**
 * The rows of a file that did not go in, as a file to correct and offer again: all their cells as they were, and
 * behind them the row number, the column and what is wrong.
 */
export async function rejectedRows(
  ctx: ServiceContext,
  request: ImportRequest & { readonly format: TableFormat },
): Promise<Result<MadeFile, ImportRefusal>> {
  ctx.authorise("import.preview", { kind: "practice", practiceId: practiceOf(ctx) });
  const opened = await openImport(request);
  if (!opened.ok) return refuse(importRefusal(opened.refusal, ctx.language));
  const { table } = opened.value;
  const locale = { locale: ctx.language };

  return ctx.inTransaction(async (tx) => {
    const planned = await planAgainstPractice(tx, ctx, opened.value, null);
    if (!planned.ok) return refuse(importRefusal(planned.refusal, ctx.language));
    const reasons = [
      m.import_rejected_row_header({}, locale),
      m.import_rejected_column_header({}, locale),
      m.import_rejected_reason_header({}, locale),
    ];
    const own = headerOf(opened.value, ctx).map((name, column) => ({ name, column }));
    // A file that was corrected before carries the reasons of that time; they give way to those of today.
    const kept = own.filter(({ name }) => !reasons.includes(name));
    const rows = planned.value.plan.rows.flatMap((rejected): Cell[][] => {
      if (rejected.outcome !== "rejected") return [];
      const cells = table.rows[rejected.row - 2] ?? [];
      const { row, column, message } = describeRejection(rejected.row, rejected.problems, opened.value, ctx.language);
      return [[...kept.map(({ column: index }) => cells[index] ?? ""), row, column, message]];
    });
    const file = await writeTable([[...kept.map(({ name }) => name), ...reasons], ...rows], {
      format: request.format,
      name: m.import_rejected_file_name({}, locale),
      sheet: table.sheet ?? m.import_example_sheet({}, locale),
    });
    await writeAudit(tx, ctx, { action: "import.preview", trajectories: trajectoriesOf(planned.value.plan, planned.value.known) });
    return ok(file);
  });
}

/** The column names of the file; a column that a person pointed out by hand gets a name that is recognised next time. */
function headerOf({ table, mapping }: OpenedImport, { language }: ServiceContext): readonly string[] {
  const fieldOf = new Map(CaseloadField.options.map((field) => [mapping[field], field]));
  const width = Math.max(table.header.length, ...table.rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const name = String(table.header[column] ?? "").trim();
    const field = fieldOf.get(column);
    return field === undefined || recogniseColumn(name) === field ? name : fieldName(field, language);
  });
}
