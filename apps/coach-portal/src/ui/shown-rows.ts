export type ShownCell = string | number;

/** A figure as this language writes it, "€ 2.571,25" or "1,234.5", as a number; anything else stays the text it is. */
export function figureOf(text: string, locale: "nl" | "en"): ShownCell {
  const bare = text.replace(/^€\s*|\s+/g, "");
  const [thousands, decimal] = locale === "nl" ? [".", ","] : [",", "."];
  const whole = bare.replaceAll(thousands, "").replace(decimal, ".");
  return /^-?\d+(\.\d+)?$/.test(whole) ? Number(whole) : text;
}

/** What a table shows now, heading first: its order, its filter and its words; of chosen rows those alone. Columns without a heading hold buttons and stay out. */
export function shownRows(table: HTMLTableElement, locale: "nl" | "en"): ShownCell[][] {
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])].map(textOf);
  const kept = headings.flatMap((heading, index) => (heading === "" ? [] : [index]));
  const whole = [...(table.tBodies[0]?.rows ?? [])].filter((row) => row.cells.length === headings.length);
  const chosen = whole.filter((row) => row.ariaSelected === "true");
  const rows = chosen.length === 0 ? whole : chosen;
  return [
    kept.map((index) => headings[index] ?? ""),
    ...rows.map((row) =>
      kept.map((index) => {
        const cell = row.cells[index];
        if (cell === undefined) return "";
        const text = textOf(cell);
        return cell.classList.contains("number") ? figureOf(text, locale) : text;
      }),
    ),
  ];
}

/** What stands in a cell, its lines after each other; not the heading that it repeats on a telephone. */
function textOf(cell: HTMLTableCellElement): string {
  const content = cell.querySelector<HTMLElement>(":scope > div, :scope > button") ?? cell;
  if (cell.querySelector("input[type=checkbox]") !== null) return "";
  // biome-ignore lint/performance/useDomNodeTextContent: what is seen, with its lines, is what is asked
  const seen = content.innerText;
  return seen
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(", ");
}
