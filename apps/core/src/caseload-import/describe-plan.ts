import { CaseloadField, type ImportPlan, type PlannedRow, type RowProblem } from "@hervat/domain/caseload-import";
import type { Language } from "@hervat/domain/people";
import { z } from "zod";
import { fieldName } from "./field-name.ts";
import type { OpenedImport } from "./import-request.ts";
import { changeSentence, problemSentence, warningSentence } from "./row-sentence.ts";

const RowOutcome = z.enum(["new", "changed", "unchanged", "rejected"]);

/** One row as a person reads it before she confirms. */
export const DescribedRow = z.strictObject({
  row: z.int(),
  code: z.string(),
  name: z.string(),
  outcome: RowOutcome,
  lines: z.array(
    z.strictObject({ tone: z.enum(["problem", "doubt", "change"]), field: CaseloadField, column: z.string(), text: z.string() }),
  ),
});
export type DescribedRow = z.infer<typeof DescribedRow>;

export const RowCounts = z.strictObject({ new: z.int(), changed: z.int(), unchanged: z.int(), rejected: z.int() });
export type RowCounts = z.infer<typeof RowCounts>;

export function describeRows({ rows }: ImportPlan, opened: OpenedImport, language: Language): DescribedRow[] {
  return rows.map((planned) => ({
    row: planned.row,
    code: planned.code,
    name: planned.name,
    outcome: planned.outcome,
    lines: linesOf(planned, language).map((line) => ({ ...line, column: columnName(line.field, opened, language) })),
  }));
}

export function countRows({ rows }: ImportPlan): RowCounts {
  const counts = { new: 0, changed: 0, unchanged: 0, rejected: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

/** How the file itself calls the column of a field, or how we call it where the file has none. */
function columnName(field: CaseloadField, { table, mapping }: OpenedImport, language: Language): string {
  const column = mapping[field];
  const name = column === undefined ? "" : String(table.header[column] ?? "").trim();
  return name === "" ? fieldName(field, language) : name;
}

/** All that is wrong with a row, as one entry: the first column, and every sentence. */
export function describeRejection(row: number, problems: readonly RowProblem[], opened: OpenedImport, language: Language) {
  const columns = [...new Set(problems.map(({ field }) => columnName(field, opened, language)))];
  const [first = ""] = columns;
  const message = problems
    .map((problem, index) => (index === 0 ? "" : `${columnName(problem.field, opened, language)}: `) + problemSentence(problem, language))
    .join(" ");
  return { row, column: first, message };
}

function linesOf(planned: PlannedRow, language: Language): readonly Omit<DescribedRow["lines"][number], "column">[] {
  const doubts = planned.warnings.map((warning) => ({
    tone: "doubt" as const,
    field: warning.field,
    text: warningSentence(warning, language),
  }));
  if (planned.outcome === "rejected") {
    return planned.problems.map((problem) => ({
      tone: "problem" as const,
      field: problem.field,
      text: problemSentence(problem, language),
    }));
  }
  if (planned.outcome === "unchanged") return doubts;
  return [
    ...planned.changes.map((change) => ({ tone: "change" as const, field: change.field, text: changeSentence(change, language) })),
    ...doubts,
  ];
}
