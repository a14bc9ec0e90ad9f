import type { ReactNode } from "react";
import type { SortValue } from "./compare-sort-values.ts";

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Makes the heading a button that sorts; nothing to sort by comes last. */
  sortBy?: (row: Row) => SortValue;
  /** Figures stand right. */
  number?: boolean;
  /** Below 640 px this cell takes the whole line, without its heading: the name of the row. */
  wide?: boolean;
  /** Holds only what is pressed: nothing of it is printed. */
  screenOnly?: boolean;
}
