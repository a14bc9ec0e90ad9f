import { m } from "@hervat/messages";
import { formatMoment } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { useSafety } from "./use-practice.ts";

/** Where the data stand, when they were last copied, and what is not well yet. */
export function SafetySection() {
  const safety = useSafety();
  if (safety.isError) return <LoadFailed />;
  if (safety.isPending) return <Skeleton lines={5} />;
  const { https, mail, demo, lastBackupAt, findings } = safety.data;
  return (
    <div className="max-w-3xl space-y-8">
      {(!https || !mail) && (
        <Notice kind="wait" title={m.common_trial_label()}>
          {m.practice_page_trial_why()}
        </Notice>
      )}
      {demo && <Notice>{m.practice_page_demo_why()}</Notice>}
      <dl className="facts">
        <dt>{m.practice_page_last_backup()}</dt>
        <dd>{lastBackupAt === null ? m.practice_page_no_backup() : formatMoment(lastBackupAt)}</dd>
      </dl>
      <section>
        <h2 className="mb-2">{m.practice_page_findings()}</h2>
        <ul className="rows">
          {findings.map(({ well, text }) => (
            <li key={text} className="flex flex-wrap gap-x-4 gap-y-1 py-3">
              <Badge kind={well ? "done" : "wait"}>{well ? m.practice_page_well() : m.practice_page_unwell()}</Badge>
              <span className="min-w-0 flex-1 basis-72">{text}</span>
            </li>
          ))}
        </ul>
        <p className="mt-4 text-ink-soft">{m.practice_page_doctor_more()}</p>
      </section>
    </div>
  );
}
