import { m } from "@hervat/messages";
import { classes } from "./classes.ts";

export interface SortHeaderProps {
  text: string;
  number: boolean;
  screenOnly: boolean;
  /** Undefined when this column does not sort. */
  sorted: false | "asc" | "desc" | undefined;
  onSort: () => void;
}

const ARIA_SORT = { asc: "ascending", desc: "descending" } as const;

export function SortHeader({ text, number, screenOnly, sorted, onSort }: SortHeaderProps) {
  return (
    <th
      scope="col"
      className={classes(number && "number", screenOnly && "no-print")}
      aria-sort={sorted === "asc" || sorted === "desc" ? ARIA_SORT[sorted] : undefined}
    >
      {sorted === undefined ? (
        text
      ) : (
        <button
          type="button"
          className="-my-2 py-2 text-start underline decoration-line underline-offset-4 hover:text-ink"
          onClick={onSort}
        >
          {text}
          <span aria-hidden="true">{sorted === false ? "" : sorted === "asc" ? " ↑" : " ↓"}</span>
          {sorted !== false && (
            <span className="visually-hidden"> ({sorted === "asc" ? m.common_sort_ascending() : m.common_sort_descending()})</span>
          )}
        </button>
      )}
    </th>
  );
}
