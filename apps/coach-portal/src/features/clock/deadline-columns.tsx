import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { formatDay } from "../../app/format.ts";
import { Badge, type BadgeKind } from "../../ui/badge.tsx";
import type { Column } from "../../ui/table.tsx";
import { deadlineStandingText, deadlineText } from "./deadline-text.ts";
import type { DeadlineRow } from "./use-clock.ts";

const BADGES: Readonly<Record<DeadlineRow["standing"], BadgeKind>> = {
  upcoming: "quiet",
  open: "busy",
  soon: "wait",
  "due-passed": "wait",
};

export function deadlineColumns({ withCoach }: { withCoach: boolean }): Column<DeadlineRow>[] {
  const coach: Column<DeadlineRow> = {
    key: "coach",
    header: m.clock_deadlines_coach(),
    cell: (row) => row.coach,
    sortBy: (row) => row.coach,
  };
  return [
    {
      key: "what",
      header: m.clock_deadlines_what(),
      wide: true,
      sortBy: ({ key }) => deadlineText(key).title,
      cell: ({ trajectoryId, key }) => (
        <Link to="/trajecten/$trajectoryId/tijdlijn" params={{ trajectoryId }} className="link">
          {deadlineText(key).title}
        </Link>
      ),
    },
    {
      key: "due",
      header: m.clock_deadlines_due(),
      sortBy: ({ due }) => due,
      cell: ({ due }) => <span className="whitespace-nowrap">{formatDay(due)}</span>,
    },
    {
      key: "standing",
      header: m.clock_deadlines_standing(),
      cell: (row) => <Badge kind={BADGES[row.standing]}>{deadlineStandingText(row)}</Badge>,
    },
    {
      key: "whom",
      header: m.clock_deadlines_whom(),
      sortBy: ({ name }) => name,
      cell: ({ name, code }) => (
        <>
          {name}
          {name !== code && <div className="text-sm text-ink-soft">{code}</div>}
        </>
      ),
    },
    { key: "employer", header: m.clock_deadlines_employer(), sortBy: ({ employer }) => employer, cell: ({ employer }) => employer },
    { key: "who", header: m.clock_deadlines_who(), cell: ({ key }) => deadlineText(key).who },
    { key: "week", header: m.clock_deadlines_week(), number: true, sortBy: ({ week }) => week ?? 0, cell: ({ week }) => week ?? "" },
    ...(withCoach ? [coach] : []),
  ];
}
