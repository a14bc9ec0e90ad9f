import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { localText } from "../../app/local-text.ts";
import { statusText } from "../../app/status-text.ts";
import { Badge } from "../../ui/badge.tsx";
import { type BoardColumn, boardOf } from "./board-of.ts";
import { offTrackText, silentText } from "./caseload-columns.tsx";
import type { CaseloadRow } from "./use-caseload.ts";

/** The same rows by the phase of their programme. A phase is changed in the dossier, with what that asks: nothing is dragged here. */
export function CaseloadBoard({ rows, withCoach }: { rows: readonly CaseloadRow[]; withCoach: boolean }) {
  const boards = useMemo(() => boardOf(rows), [rows]);
  return boards.map(({ programme, columns }) => (
    <section key={programme.nl} className="mb-10" aria-label={localText(programme)}>
      <h2 className="mb-3">{localText(programme)}</h2>
      <div className="grid gap-x-5 gap-y-8 sm:grid-flow-col sm:auto-cols-[minmax(12rem,1fr)] sm:overflow-x-auto sm:pb-2">
        {columns.map((column) => (
          <section key={column.kind === "phase" ? column.position : column.kind} aria-label={`${localText(programme)}: ${titleOf(column)}`}>
            <h3 className="mb-2 border-b-2 border-accent pb-1 text-base">
              {titleOf(column)} <span className="font-normal text-ink-soft">{m.caseload_count({ count: column.rows.length })}</span>
            </h3>
            {column.rows.length === 0 ? (
              <p className="text-sm text-ink-soft">{m.caseload_board_nobody()}</p>
            ) : (
              <ul className="list-none space-y-2 p-0">
                {column.rows.map((row) => (
                  <BoardCard key={row.trajectoryId} row={row} withCoach={withCoach} />
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
    </section>
  ));
}

function titleOf(column: BoardColumn): string {
  switch (column.kind) {
    case "phase":
      return column.names === null
        ? m.caseload_board_phase({ position: column.position })
        : m.caseload_board_phase_named({ position: column.position, name: localText(column.names) });
    case "ended":
      return m.caseload_board_ended();
    case "intake":
    case "active":
    case "paused":
      return statusText(column.kind);
  }
}

function BoardCard({ row, withCoach }: { row: CaseloadRow; withCoach: boolean }) {
  return (
    <li className="[contain-intrinsic-size:auto_5rem] [content-visibility:auto] rounded bg-surface px-3 py-2 shadow-sm forced-colors:border">
      <Link to="/trajecten/$trajectoryId" params={{ trajectoryId: row.trajectoryId }} className="link font-semibold" data-row-link>
        {row.name}
      </Link>
      <div className="text-sm text-ink-soft">{withCoach ? `${row.employer} · ${row.coach}` : row.employer}</div>
      {row.care !== null && row.care.silentSince !== null && (
        <div className="text-sm text-ink-soft">{m.caseload_board_contact({ when: silentText(row.care.silentSince) })}</div>
      )}
      <div className="mt-1 flex flex-wrap gap-1">
        {row.overdue > 0 && <Badge kind="wait">{m.caseload_overdue({ count: row.overdue })}</Badge>}
        {row.offTrack.map((why) => (
          <Badge key={why}>{offTrackText(why)}</Badge>
        ))}
        {row.care?.reportDue === true && <Badge kind="wait">{m.caseload_board_report()}</Badge>}
        {row.beside && <Badge>{m.beside_mark()}</Badge>}
        {row.standIn && <Badge>{m.common_stand_in()}</Badge>}
      </div>
    </li>
  );
}
