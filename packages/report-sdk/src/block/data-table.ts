import { type Html, type HtmlValue, html } from "../html.ts";

export interface Column {
  readonly label: string;
  /** `number` aligns on the right; neither it nor `short` ever wraps. */
  readonly align?: "text" | "short" | "number";
}

export interface Table {
  /** Says what the rows are; read aloud before the table and printed above it. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /** Cells per row; the first cell names its row. */
  readonly rows: readonly (readonly HtmlValue[])[];
  /** Totals under the rows: a label over all columns but the last, and the amount. */
  readonly totals?: readonly (readonly [label: string, value: string])[];
  /** The caption for listening only, where a heading already says it. */
  readonly quietCaption?: boolean;
}

function cellClass(column: Column | undefined): Html {
  return column?.align === undefined || column.align === "text" ? html`` : html` class="${column.align}"`;
}

/** A table whose head repeats on every page and whose rows are never torn apart. */
export function dataTable({ caption, columns, rows, totals = [], quietCaption = false }: Table): Html {
  const span = String(Math.max(1, columns.length - 1));
  return html`<table>
    <caption${quietCaption ? html` class="quiet"` : html``}>${caption}</caption>
    <thead><tr>${columns.map((column) => html`<th scope="col"${cellClass(column)}>${column.label}</th>`)}</tr></thead>
    <tbody>${rows.map(
      (cells) =>
        html`<tr>${cells.map((cell, index) =>
          index === 0 ? html`<th scope="row"${cellClass(columns[0])}>${cell}</th>` : html`<td${cellClass(columns[index])}>${cell}</td>`,
        )}</tr>`,
    )}</tbody>
    ${
      totals.length > 0 &&
      html`<tfoot>${totals.map(
        ([label, value]) => html`<tr><th scope="row" colspan="${span}" class="number">${label}</th><td class="number">${value}</td></tr>`,
      )}</tfoot>`
    }
  </table>`;
}
