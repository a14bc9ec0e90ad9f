import { useMemo } from "react";
import { classes } from "./classes.ts";
import type { Column } from "./table-column.ts";
import { SelectRow } from "./table-selection.tsx";

export interface TableRowProps<Row> {
  row: Row;
  id: string;
  name: string;
  columns: readonly Column<Row>[];
  /** Undefined where rows are not chosen. */
  selected: boolean | undefined;
  onSelect: (id: string, selected: boolean) => void;
}

/** Its cells are drawn anew only when it changed itself: choosing one of a thousand rows leaves the others alone. */
export function TableRow<Row extends object>({ row, id, name, columns, selected, onSelect }: TableRowProps<Row>) {
  const cells = useMemo(
    () =>
      columns.map((column) => (
        <td key={column.key} className={classes(column.number && "number", column.wide && "wide", column.screenOnly && "no-print")}>
          <span className="cell-label" aria-hidden="true">
            {column.header}
          </span>
          <div>{column.cell(row)}</div>
        </td>
      )),
    [columns, row],
  );
  return (
    <tr aria-selected={selected}>
      {selected !== undefined && (
        <td className="select">
          <SelectRow name={name} checked={selected} onChange={(checked) => onSelect(id, checked)} />
        </td>
      )}
      {cells}
    </tr>
  );
}
