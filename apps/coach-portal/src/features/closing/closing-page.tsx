import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { formatDay } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { milestoneText } from "../../app/milestone-text.ts";
import type { OfCase } from "../../app/of-case.ts";
import { Skeleton } from "../../ui/waiting.tsx";
import { CloseForm } from "./close-form.tsx";
import { outcomeText } from "./closing-text.ts";
import { ErasePart } from "./erase-part.tsx";
import { QuietPart } from "./quiet-part.tsx";
import { type ClosingShown, useClosing } from "./use-closing.ts";

/** What closing means before it is done: what stops, when, and what the law still asks. */
export function ClosingPage({ trajectoryId }: OfCase) {
  const closing = useClosing({ trajectoryId });
  if (closing.isError) return <LoadFailed />;
  if (closing.data === undefined) return <Skeleton lines={8} />;
  const { endedOn, outcome, may } = closing.data;
  return (
    <div className="grid gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,1fr)_26rem]">
      <div className="min-w-0 space-y-10">
        <section>
          <h2 className="mb-3">{endedOn === null ? m.closing_page_title() : m.closing_page_result()}</h2>
          {endedOn !== null && (
            <p className="mb-3">
              {m.closing_page_closed_on({ date: formatDay(endedOn) })} {outcome !== null && outcomeText(outcome)}
            </p>
          )}
          {may.close && <CloseForm trajectoryId={trajectoryId} />}
        </section>
        <Milestones milestones={closing.data.openMilestones} />
        <Link to="/trajecten/$trajectoryId" params={{ trajectoryId }} className="link inline-block">
          {m.closing_page_back()}
        </Link>
      </div>
      <div className="space-y-10">
        <Ends ends={closing.data.ends} />
        {(may.closeQuietly || closing.data.quiet !== null) && <QuietPart trajectoryId={trajectoryId} quiet={closing.data.quiet} />}
        {may.erase && <ErasePart trajectoryId={trajectoryId} closing={closing.data} />}
      </div>
    </div>
  );
}

function Ends({ ends: { on, employerReads, dossierErased, plannedSessions } }: Pick<ClosingShown, "ends">) {
  const rows: [string, string][] = [
    [m.closing_page_ends_sessions({ count: plannedSessions }), formatDay(on)],
    [m.closing_page_ends_consents(), formatDay(on)],
    [m.closing_page_ends_feeds(), formatDay(on)],
    [m.closing_page_ends_employer(), formatDay(employerReads)],
    [m.closing_page_ends_dossier(), formatDay(dossierErased)],
  ];
  return (
    <section>
      <h2 className="mb-2">{m.closing_page_ends()}</h2>
      <ul className="rows list-none p-0">
        {rows.map(([what, when]) => (
          <li key={what} className="flex flex-wrap justify-between gap-x-6">
            <span>{what}</span>
            <span className="font-semibold">{when}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Milestones({ milestones }: { milestones: ClosingShown["openMilestones"] }) {
  return (
    <section>
      <h2 className="mb-2">{m.closing_page_milestones()}</h2>
      <p className="text-ink-soft">{milestones.length === 0 ? m.closing_page_milestones_none() : m.closing_page_milestones_text()}</p>
      <ul className="rows list-none p-0">
        {milestones.map(({ key, due }) => {
          const { title, who } = milestoneText(key);
          return (
            <li key={key} className="flex flex-wrap justify-between gap-x-6">
              <span>
                {title} ({who})
              </span>
              <span className="text-ink-soft">{m.closing_page_due({ date: formatDay(due) })}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
