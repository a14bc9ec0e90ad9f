import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { formatDay, formatMoment } from "../../app/format.ts";
import { localText } from "../../app/local-text.ts";
import { milestoneTitle } from "../../app/milestone-title.ts";
import { statusText } from "../../app/status-text.ts";
import { Badge } from "../../ui/badge.tsx";
import type { Column } from "../../ui/table.tsx";
import { daysSince } from "./days-since.ts";
import type { CaseloadRow } from "./use-caseload.ts";

/** Who may see care in no row at all gets no column for it: an empty one would only raise questions. */
export function caseloadColumns(rows: readonly CaseloadRow[], { withCoach }: { withCoach: boolean }): Column<CaseloadRow>[] {
  const withCare = rows.some(({ care }) => care !== null);
  return [
    { key: "client", header: m.caseload_column_client(), wide: true, sortBy: ({ name }) => name, cell: (row) => <ClientCell row={row} /> },
    { key: "employer", header: m.caseload_column_employer(), sortBy: ({ employer }) => employer, cell: ({ employer }) => employer },
    {
      key: "programme",
      header: m.caseload_column_programme(),
      sortBy: ({ programme }) => localText(programme),
      cell: ({ programme, care }) => (
        <>
          {localText(programme)}
          {care?.phase && <div className="text-sm text-ink-soft">{phaseText(care.phase)}</div>}
        </>
      ),
    },
    ...(withCoach ? [{ key: "coach", header: m.caseload_column_coach(), sortBy: coachOf, cell: coachOf }] : []),
    ...(withCare ? careColumns() : [nextSession()]),
    {
      key: "track",
      header: m.caseload_column_track(),
      sortBy: ({ offTrack }) => (offTrack.length === 0 ? undefined : -offTrack.length),
      cell: (row) => <TrackCell row={row} />,
    },
    { key: "next", header: m.caseload_column_next(), sortBy: ({ next }) => next?.due, cell: (row) => <NextCell row={row} /> },
  ];
}

const coachOf = ({ coach }: CaseloadRow) => coach;

function nextSession(): Column<CaseloadRow> {
  return {
    key: "next-session",
    header: m.caseload_column_next_session(),
    sortBy: ({ nextSessionAt }) => nextSessionAt ?? undefined,
    cell: ({ nextSessionAt }) => (nextSessionAt === null ? m.caseload_not_planned() : formatMoment(nextSessionAt)),
  };
}

function careColumns(): Column<CaseloadRow>[] {
  return [
    {
      key: "sessions",
      header: m.caseload_column_sessions(),
      sortBy: ({ care }) => care?.left,
      cell: ({ care }) => care !== null && <TalksCell care={care} />,
    },
    {
      key: "silent",
      header: m.caseload_column_silent(),
      sortBy: ({ care }) => care?.silentSince ?? undefined,
      cell: ({ care }) => (care === null || care.silentSince === null ? "" : silentText(care.silentSince)),
    },
    {
      key: "report",
      header: m.caseload_column_report(),
      sortBy: ({ care }) => (care === null ? undefined : care.reportDue ? 0 : 1),
      cell: ({ care }) =>
        care === null ? "" : care.reportDue ? <Badge kind="wait">{m.caseload_report_due()}</Badge> : m.caseload_report_not_due(),
    },
  ];
}

function phaseText({ position, of, names }: NonNullable<NonNullable<CaseloadRow["care"]>["phase"]>): string {
  return m.caseload_phase({ position, of, name: localText(names) });
}

export function offTrackText(why: CaseloadRow["offTrack"][number]): string {
  switch (why) {
    case "no-next-talk":
      return m.caseload_track_no_talk();
    case "sessions-used-up":
      return m.caseload_track_used_up();
    case "hours-behind":
      return m.caseload_track_hours_behind();
  }
}

export function silentText(since: string): string {
  const days = daysSince(since);
  return days === 0 ? m.caseload_silent_today() : m.caseload_silent_days({ count: days });
}

function ClientCell({ row }: { row: CaseloadRow }) {
  return (
    <div className="min-w-32">
      <Link to="/trajecten/$trajectoryId" params={{ trajectoryId: row.trajectoryId }} className="link font-semibold" data-row-link>
        {row.name}
      </Link>
      <div className="text-sm text-ink-soft">{row.status === "active" ? row.code : `${row.code} · ${statusText(row.status)}`}</div>
      {row.beside && <Badge kind="quiet">{m.beside_mark()}</Badge>}
      {row.standIn && <Badge kind="quiet">{m.common_stand_in()}</Badge>}
    </div>
  );
}

function TalksCell({ care: { used, planned, left, weeksToFirstTalk } }: { care: NonNullable<CaseloadRow["care"]> }) {
  return (
    <>
      {m.caseload_sessions({ used, planned, left })}
      {weeksToFirstTalk !== null && (
        <div className="text-sm text-ink-soft">{m.caseload_first_talk({ count: Math.round(weeksToFirstTalk) })}</div>
      )}
    </>
  );
}

function TrackCell({ row: { offTrack, toInvoice } }: { row: CaseloadRow }) {
  if (offTrack.length === 0 && toInvoice !== true) return m.caseload_track_fine();
  return (
    <ul className="list-none space-y-1 p-0">
      {offTrack.map((why) => (
        <li key={why}>{offTrackText(why)}</li>
      ))}
      {toInvoice === true && <li className="text-sm text-ink-soft">{m.caseload_to_invoice()}</li>}
    </ul>
  );
}

function NextCell({ row: { next, overdue } }: { row: CaseloadRow }) {
  return (
    <>
      {next === null ? m.caseload_no_obligation() : milestoneTitle(next.key)}
      {next !== null && (
        <div className="text-sm text-ink-soft">{next.soon ? <Badge kind="wait">{formatDay(next.due)}</Badge> : formatDay(next.due)}</div>
      )}
      {overdue > 0 && <div className="text-sm text-ink-soft">{m.caseload_overdue({ count: overdue })}</div>}
    </>
  );
}
