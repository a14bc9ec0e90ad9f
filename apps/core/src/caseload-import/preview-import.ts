import { CaseloadField, ColumnMapping, fieldsOf, missingColumns, requiredFields } from "@hervat/domain/caseload-import";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { countRows, DescribedRow, describeRows, RowCounts } from "./describe-plan.ts";
import { fieldName } from "./field-name.ts";
import { type ImportRefusal, importRefusal } from "./import-refusal.ts";
import { type ImportRequest, openImport } from "./import-request.ts";
import { planAgainstPractice } from "./plan-against-practice.ts";
import { trajectoriesOf } from "./trajectories-of.ts";

/** A file, and what will happen to every row of it when it is confirmed. */
export const ImportPreview = z.strictObject({
  format: z.enum(["csv", "xlsx"]),
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  columns: z.array(z.strictObject({ name: z.string(), samples: z.array(z.string()) })),
  mapping: ColumnMapping,
  /** Every fact a file may hold, as it is called here. */
  fields: z.array(z.strictObject({ field: CaseloadField, name: z.string(), needed: z.boolean() })),
  /** Required fields without a column; rows are decided once there are none. */
  missing: z.array(CaseloadField),
  rows: z.array(DescribedRow),
  counts: RowCounts,
  /** Goes back with the confirmation: what was seen is what is done. */
  fingerprint: z.string(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

const MOST_SAMPLES = 3;
const LONGEST_SAMPLE = 60;

/** Reads a file and decides its rows, and writes nothing but the audit row. */
export async function previewImport(
  ctx: ServiceContext,
  request: ImportRequest,
  coachEmail: string | null = null,
): Promise<Result<ImportPreview, ImportRefusal>> {
  ctx.authorise("import.preview", { kind: "practice", practiceId: practiceOf(ctx) });
  const opened = await openImport(request);
  if (!opened.ok) return refuse(importRefusal(opened.refusal, ctx.language));
  const { table, mapping } = opened.value;
  const missing = [...missingColumns(mapping, request.mode)];

  return ctx.inTransaction(async (tx) => {
    const planned = await planAgainstPractice(tx, ctx, opened.value, coachEmail);
    if (!planned.ok) return refuse(importRefusal(planned.refusal, ctx.language));
    const { plan, known, fingerprint } = planned.value;
    const counts = countRows(plan);
    await writeAudit(tx, ctx, { action: "import.preview", trajectories: trajectoriesOf(plan, known), details: counts });
    return ok({
      format: table.format,
      sheets: [...table.sheets],
      sheet: table.sheet,
      columns: table.header.map((name, column) => ({ name: String(name).trim(), samples: samplesOf(table.rows, column) })),
      mapping,
      fields: fieldsOf(request.mode).map((field) => ({
        field,
        name: fieldName(field, ctx.language),
        needed: requiredFields(request.mode).includes(field),
      })),
      missing,
      rows: missing.length > 0 ? [] : describeRows(plan, opened.value, ctx.language),
      counts,
      fingerprint,
    });
  });
}

function samplesOf(rows: readonly (readonly (string | number)[])[], column: number): string[] {
  const samples: string[] = [];
  for (const row of rows) {
    const text = String(row[column] ?? "").trim();
    if (text !== "") samples.push(text.slice(0, LONGEST_SAMPLE));
    if (samples.length === MOST_SAMPLES) break;
  }
  return samples;
}
