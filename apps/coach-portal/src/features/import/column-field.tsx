import type { CaseloadField } from "@hervat/domain/caseload-import";
import { m } from "@hervat/messages";
import { Select } from "../../ui/select.tsx";
import { columnName } from "./column-name.ts";
import type { Preview } from "./use-import.ts";

interface ColumnFieldProps {
  field: Preview["fields"][number];
  columns: Preview["columns"];
  /** The column that holds this fact now, counted from 0. */
  column: number | undefined;
  onChange: (field: CaseloadField, column: number | null) => void;
}

const NONE = "";

/** One fact, the column it comes from, and what stands there in the first rows. */
export function ColumnField({ field, columns, column, onChange }: ColumnFieldProps) {
  const samples = column === undefined ? [] : (columns[column]?.samples ?? []);
  const hint =
    column === undefined
      ? undefined
      : samples.length === 0
        ? m.import_column_no_values()
        : m.import_column_values({ values: samples.join(" · ") });
  return (
    <Select
      label={field.name}
      optional={!field.needed}
      hint={hint}
      options={[
        { value: NONE, label: m.import_column_none() },
        ...columns.map(({ name }, index) => ({ value: String(index), label: columnName(name, index) })),
      ]}
      value={column === undefined ? NONE : String(column)}
      onChange={(value) => onChange(field.field, value === NONE ? null : Number(value))}
    />
  );
}
