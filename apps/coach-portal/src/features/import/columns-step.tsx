import { m } from "@hervat/messages";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { ColumnField } from "./column-field.tsx";
import { columnName } from "./column-name.ts";
import type { Import, Preview } from "./use-import.ts";

/** Which column holds what. Closed as long as everything needed was recognised; one look is one press away. */
export function ColumnsStep({ work, preview }: { work: Import; preview: Preview }) {
  const { columns, fields, mapping, missing, sheets, sheet } = preview;
  const [open, setOpen] = useState(missing.length > 0);
  const used = new Set(Object.values(mapping));
  const unused = columns.flatMap(({ name, samples }, column) =>
    used.has(column) || (name === "" && samples.length === 0) ? [] : [columnName(name, column)],
  );
  const nameOf = (field: string) => fields.find((known) => known.field === field)?.name ?? field;

  return (
    <section className="mb-10" aria-labelledby="check-columns">
      <div className="mb-4 flex flex-wrap items-baseline gap-x-4 gap-y-2">
        <h2 id="check-columns">{m.import_step_columns()}</h2>
        <span className="text-ink-soft">{work.file?.name}</span>
        <Button kind="quiet" onClick={work.startOver}>
          {m.import_other_file()}
        </Button>
      </div>
      {sheets.length > 1 && sheet !== null && (
        <Select
          className="mb-4 max-w-sm"
          label={m.import_sheet()}
          options={sheets.map((name) => ({ value: name, label: name }))}
          value={sheet}
          onChange={work.chooseSheet}
        />
      )}
      {work.refusal !== undefined && <Notice kind="error" announce title={work.refusal} />}
      {missing.length > 0 ? (
        <Notice kind="wait" announce title={m.import_columns_missing({ columns: missing.map(nameOf).join(", ") })} />
      ) : (
        <p>{m.import_columns_found({ found: Object.keys(mapping).length, total: fields.length })}</p>
      )}
      {unused.length > 0 && <p className="mt-1 text-sm text-ink-soft">{m.import_columns_unused({ columns: unused.join(", ") })}</p>}
      <details className="mt-4" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="link min-h-11 py-2">{m.import_columns_show()}</summary>
        <p className="mb-4 text-ink-soft">{m.import_columns_hint()}</p>
        <div className="rows max-w-4xl" aria-busy={work.reading}>
          {fields.map((field) => (
            <ColumnField key={field.field} field={field} columns={columns} column={mapping[field.field]} onChange={work.chooseColumn} />
          ))}
        </div>
      </details>
    </section>
  );
}
