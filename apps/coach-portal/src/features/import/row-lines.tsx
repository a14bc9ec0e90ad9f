import { m } from "@hervat/messages";
import type { PreviewRow } from "./use-import.ts";

/** In words what happens to a row: the column first where it is about one. */
export function RowLines({ row }: { row: PreviewRow }) {
  if (row.lines.length === 0)
    return <span className="text-ink-soft">{row.outcome === "unchanged" ? m.import_row_nothing() : m.import_row_new()}</span>;
  return (
    <ul className="space-y-1">
      {row.lines.map(({ tone, column, text }) => (
        <li key={`${tone} ${column} ${text}`}>
          {tone !== "change" && <span className="font-semibold">{column}: </span>}
          {text}
        </li>
      ))}
    </ul>
  );
}
