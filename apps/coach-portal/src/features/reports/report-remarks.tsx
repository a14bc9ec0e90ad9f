import type { ReportId, TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { LoadFailed } from "../../app/load-failed.tsx";
import { trpc } from "../../app/trpc.ts";
import { Badge } from "../../ui/badge.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { AnswerRemark } from "./answer-remark.tsx";

/** What the client said, paragraph by paragraph, each with its answer or the way to give one. */
export function ReportRemarks({ trajectoryId, reportId }: { trajectoryId: TrajectoryId; reportId: ReportId }) {
  const said = useQuery(trpc.reading.remarks.queryOptions({ reportId }));
  return (
    <section className="space-y-3 border-accent border-l-4 pl-4">
      <h3 className="font-semibold">{m.reading_coach_title()}</h3>
      {said.isPending && <Skeleton lines={2} />}
      {said.isError && <LoadFailed />}
      <ul className="rows">
        {said.data?.remarks.map(({ id, version, passage, kind, text, answer }) => (
          <li key={id} className="space-y-2 py-3">
            <blockquote className="whitespace-pre-line border-line border-l-2 pl-3 text-ink-soft">{passage}</blockquote>
            <p>
              <strong>{kind === "not-right" ? m.reading_not_right() : m.reading_rather_not()}.</strong> {text}
            </p>
            {version !== said.data.version && <p className="text-ink-soft text-sm">{m.reading_coach_at_version({ version })}</p>}
            {answer === null ? (
              <>
                <Badge kind="wait">{m.reading_coach_waits()}</Badge>
                <AnswerRemark trajectoryId={trajectoryId} reportId={reportId} remarkId={id} />
              </>
            ) : (
              <p>
                <strong>{answer.kind === "changed" ? m.reading_coach_changed() : m.reading_coach_kept()}:</strong> {answer.text}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
