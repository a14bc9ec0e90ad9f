import type { TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { formatDay } from "../../app/format.ts";
import { Badge } from "../../ui/badge.tsx";
import { EmptyState } from "../../ui/page.tsx";
import { howText } from "./how-text.ts";
import { JointActions } from "./joint-actions.tsx";
import { kindText } from "./kind-text.ts";
import { leaveText } from "./leave-text.ts";
import { ReportActions } from "./report-actions.tsx";
import { ReportNews } from "./report-news.tsx";
import { ReportRemarks } from "./report-remarks.tsx";
import type { ReportsShown } from "./shown.ts";
import { standingText } from "./standing-text.ts";

/** Every report with the one thing that can be done next, and the documents that were made. */
export function ReportList({ trajectoryId, reports, documents }: ReportsShown & { trajectoryId: TrajectoryId }) {
  return (
    <>
      {reports.length === 0 && <EmptyState title={m.report_page_tab_none()} />}
      <ul className="rows">
        {reports.map((report) => (
          <li key={report.id} className="space-y-3 py-4">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <strong>{kindText(report.kind)}</strong>
              <span className="text-ink-soft">{m.report_page_tab_version({ version: report.version })}</span>
              <Badge kind={report.standing === "agreed" ? "wait" : "quiet"}>{standingText(report.standing)}</Badge>
            </p>
            {report.earlier.map(({ version, laidOn, agreedOn }) => (
              <p key={version} className="text-ink-soft text-sm">
                {agreedOn === null
                  ? m.report_page_tab_earlier({ version, date: formatDay(laidOn) })
                  : m.report_page_tab_earlier_agreed({ version, date: formatDay(laidOn), agreed: formatDay(agreedOn) })}
              </p>
            ))}
            {report.agreedOn !== null && (
              <p>
                {m.report_page_tab_agreed({ date: formatDay(report.agreedOn) })} {report.how !== null && howText(report.how)}
              </p>
            )}
            {report.opened.map(({ name, on }) => (
              <p key={name}>{m.reading_opened({ name, date: formatDay(on) })}</p>
            ))}
            {report.stops.length > 0 && report.standing !== "withdrawn" && (
              <p className="text-ink-soft">{m.report_page_tab_still_needed({ reasons: report.stops.map(leaveText).join(", ") })}</p>
            )}
            {report.joint !== null && report.standing === "agreed" && (
              <JointActions trajectoryId={trajectoryId} report={report} joint={report.joint} />
            )}
            <ReportNews report={report} />
            {report.remarks > 0 && <ReportRemarks trajectoryId={trajectoryId} reportId={report.id} />}
            <ReportActions trajectoryId={trajectoryId} report={report} />
          </li>
        ))}
      </ul>
      <h3 className="mt-8 mb-2 font-semibold">{m.report_page_tab_documents()}</h3>
      {documents.length === 0 && <p className="text-ink-soft">{m.report_page_tab_documents_none()}</p>}
      <ul className="rows">
        {documents.map(({ id, kind, madeOn, standing, released, withdrawn }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 py-2">
            <a className="link" href={`/files/documents/${id}`} target="_blank" rel="noreferrer">
              {kindText(kind)}, {formatDay(madeOn, "short")}
            </a>
            {standing === "concept" && <Badge>{m.reports_standing_concept()}</Badge>}
            {standing === "final" && (
              <a
                className="link text-sm"
                href={`/files/documents/${id}/archive.pdf`}
                aria-label={`${m.report_page_tab_archive_copy()}: ${kindText(kind)}, ${formatDay(madeOn, "short")}`}
                download
              >
                {m.report_page_tab_archive_copy()}
              </a>
            )}
            {released && !withdrawn && <Badge kind="done">{m.report_page_tab_released_state()}</Badge>}
            {withdrawn && <Badge>{m.report_page_tab_withdrawn_state()}</Badge>}
          </li>
        ))}
      </ul>
      {documents.some(({ standing }) => standing === "final") && (
        <p className="no-print mt-3 max-w-2xl text-sm text-ink-soft">{m.report_page_tab_archive_explain()}</p>
      )}
    </>
  );
}
