import { m } from "@hervat/messages";
import { Badge } from "../../ui/badge.tsx";
import type { Column } from "../../ui/table.tsx";
import { hasDoubt } from "./row-filter.tsx";
import { RowLines } from "./row-lines.tsx";
import type { PreviewRow } from "./use-import.ts";

const OUTCOMES = {
  new: { kind: "done", label: m.import_outcome_new },
  changed: { kind: "busy", label: m.import_outcome_changed },
  unchanged: { kind: "quiet", label: m.import_outcome_unchanged },
  rejected: { kind: "error", label: m.import_outcome_rejected },
} as const;

/** Made anew for each drawing, so that the headings follow the language. */
export function rowColumns(): readonly Column<PreviewRow>[] {
  return [
    {
      key: "client",
      header: m.import_field_client_name(),
      wide: true,
      cell: ({ code, name }) => (
        <>
          <span className="block font-semibold">{name === "" ? m.import_no_name() : name}</span>
          <span className="whitespace-nowrap text-sm text-ink-soft">{code}</span>
        </>
      ),
    },
    { key: "row", header: m.import_row_number(), cell: ({ row }) => row },
    {
      key: "outcome",
      header: m.import_row_happens(),
      cell: (row) => (
        <span className="flex flex-wrap gap-x-4">
          <Badge kind={OUTCOMES[row.outcome].kind}>{OUTCOMES[row.outcome].label()}</Badge>
          {hasDoubt(row) && <Badge kind="wait">{m.import_with_doubt()}</Badge>}
        </span>
      ),
    },
    { key: "why", header: m.import_row_why(), cell: (row) => <RowLines row={row} /> },
  ];
}
