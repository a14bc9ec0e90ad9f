import { m } from "@hervat/messages";
import {
  type ColumnDef,
  createSortedRowModel,
  type RowSelectionState,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from "react";
import { compareSortValues } from "./compare-sort-values.ts";
import { ExcelButton } from "./excel-button.tsx";
import type { Column } from "./table-column.ts";
import { TableRow } from "./table-row.tsx";
import { SelectAll } from "./table-selection.tsx";
import { SortHeader } from "./table-sort-header.tsx";
import { useGrowingRows } from "./use-growing-rows.ts";

export type { Column } from "./table-column.ts";

export interface TableSelection {
  /** The keys of the chosen rows. */
  selected: ReadonlySet<string>;
  onChange: (selected: ReadonlySet<string>) => void;
}

export interface TableProps<Row> {
  /** What the table holds; read aloud, visible only when `captionVisible`. */
  caption: string;
  captionVisible?: boolean;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  /** Needed with a selection: names the row at its checkbox. */
  rowName?: (row: Row) => string;
  selection?: TableSelection;
  initialSort?: { key: string; descending?: boolean };
  /** With this name, without a person in it, the table can be saved as a workbook. */
  excel?: string;
  /** Shown instead of an empty table; an EmptyState. */
  empty?: ReactNode;
}

const features = tableFeatures({ rowSortingFeature, rowSelectionFeature, sortedRowModel: createSortedRowModel() });

/** Rows with headings; below 640 px a list. Filter the rows before they come here. */
export function Table<Row extends object>(props: TableProps<Row>) {
  const { caption, captionVisible = false, rows, columns, rowKey, rowName, selection, initialSort, excel, empty } = props;
  const shown = useRef<HTMLTableElement>(null);
  const definitions = useMemo(() => columns.map((column) => toDefinition(column)), [columns]);
  const data = useMemo(() => [...rows], [rows]);
  const rowSelection: RowSelectionState = Object.fromEntries([...(selection?.selected ?? [])].map((key) => [key, true]));
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: rowKey,
    state: { rowSelection },
    onRowSelectionChange: (change) => {
      const next = typeof change === "function" ? change(rowSelection) : change;
      selection?.onChange(new Set(Object.keys(next).filter((key) => next[key])));
    },
    initialState: { sorting: initialSort === undefined ? [] : [{ id: initialSort.key, desc: initialSort.descending ?? false }] },
  });

  const choice = useRef(selection);
  useEffect(() => {
    choice.current = selection;
  });
  const select = useCallback((id: string, chosen: boolean) => {
    const next = new Set(choice.current?.selected);
    if (chosen) next.add(id);
    else next.delete(id);
    choice.current?.onChange(next);
  }, []);

  const chosen = rows.filter((row) => selection?.selected.has(rowKey(row))).length;
  const { count, end, drawAll } = useGrowingRows(rows.length);
  const drawn = table.getRowModel().rows.slice(0, count);

  if (rows.length === 0 && empty !== undefined) return empty;
  return (
    <div className="table-frame">
      <table ref={shown} className="table">
        <caption className={captionVisible ? "pb-2 text-start font-semibold" : "visually-hidden"}>{caption}</caption>
        <thead>
          <tr>
            {selection !== undefined && (
              <th scope="col" className="select w-8">
                <SelectAll
                  all={table.getIsAllRowsSelected()}
                  some={table.getIsSomeRowsSelected()}
                  onChange={(all) => table.toggleAllRowsSelected(all)}
                />
              </th>
            )}
            {table.getFlatHeaders().map(({ column }, index) => (
              <SortHeader
                key={column.id}
                text={columns[index]?.header ?? ""}
                number={columns[index]?.number ?? false}
                screenOnly={columns[index]?.screenOnly ?? false}
                sorted={column.getCanSort() ? column.getIsSorted() : undefined}
                onSort={() => column.toggleSorting()}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {drawn.map((row) => (
            <TableRow
              key={row.id}
              id={row.id}
              row={row.original}
              name={rowName?.(row.original) ?? row.id}
              columns={columns}
              selected={selection === undefined ? undefined : row.getIsSelected()}
              onSelect={select}
            />
          ))}
          {rows.length === 0 && (
            <tr>
              <td className="wide" colSpan={columns.length}>
                {m.common_nothing_found()}
              </td>
            </tr>
          )}
        </tbody>
      </table>
      <div ref={end} />
      {excel !== undefined && <ExcelButton name={excel} sheet={caption} table={shown} chosen={chosen} onSave={drawAll} />}
    </div>
  );
}

function toDefinition<Row extends object>({ key, header, sortBy }: Column<Row>): ColumnDef<typeof features, Row> {
  return {
    id: key,
    header,
    accessorFn: (row) => sortBy?.(row),
    enableSorting: sortBy !== undefined,
    sortUndefined: "last",
    sortFn: (a, b) => compareSortValues(sortBy?.(a.original), sortBy?.(b.original)),
  };
}
