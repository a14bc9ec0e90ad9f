import type { CaseloadField } from "@hervat/domain/caseload-import";
import { m } from "@hervat/messages";
import { useId } from "react";
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

/** One line: a fact, the column it comes from, and what stands there in the first rows. */
export function ColumnField({ field, columns, column, onChange }: ColumnFieldProps) {
  const id = useId();
  const samples = column === undefined ? [] : (columns[column]?.samples ?? []);
  const values =
    column === undefined
      ? ""
      : samples.length === 0
        ? m.import_column_no_values()
        : m.import_column_values({ values: samples.join(" · ") });
  return (
    <div className="grid items-center gap-x-6 gap-y-1 sm:grid-cols-[14rem_16rem_1fr]">
      <label htmlFor={id} className="field-label">
        {field.name} {field.needed && <span className="font-normal text-ink-soft">({m.import_column_needed()})</span>}
      </label>
      <select
        id={id}
        className="input"
        aria-describedby={`${id}-values`}
        value={column === undefined ? NONE : String(column)}
        onChange={({ target }) => onChange(field.field, target.value === NONE ? null : Number(target.value))}
      >
        <option value={NONE}>{m.import_column_none()}</option>
        {columns.map(({ name }, index) => (
          <option key={`${index} ${name}`} value={String(index)}>
            {columnName(name, index)}
          </option>
        ))}
      </select>
      <p id={`${id}-values`} className="text-sm text-ink-soft">
        {values}
      </p>
    </div>
  );
}
