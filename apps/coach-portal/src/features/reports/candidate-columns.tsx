import { m } from "@hervat/messages";
import type { Column } from "../../ui/table.tsx";
import type { CandidateShown } from "./shown.ts";
import { standingText } from "./standing-text.ts";

export function candidateColumns(): Column<CandidateShown>[] {
  return [
    {
      key: "client",
      header: m.report_page_new_column_client(),
      wide: true,
      cell: ({ clientName }) => clientName,
      sortBy: ({ clientName }) => clientName,
    },
    { key: "code", header: m.report_page_new_column_code(), cell: ({ clientCode }) => clientCode, sortBy: ({ clientCode }) => clientCode },
    { key: "employer", header: m.report_page_new_column_employer(), cell: ({ employer }) => employer, sortBy: ({ employer }) => employer },
    {
      key: "standing",
      header: m.report_page_new_column_standing(),
      cell: ({ standing }) => standingText(standing),
      sortBy: ({ standing }) => standingText(standing),
    },
  ];
}
