import { m } from "@hervat/messages";
import { formatDay } from "../../app/format.ts";
import { type MilestoneShown, milestoneBadge, milestoneStatusText } from "../../app/milestone-status-text.ts";
import { milestoneText } from "../../app/milestone-text.ts";
import type { OfCase } from "../../app/of-case.ts";
import { underscored } from "../../app/underscored.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { classes } from "../../ui/classes.ts";
import type { PaperShown } from "./use-clock.ts";

export interface MilestoneRowProps extends OfCase {
  /** What came in and belongs to this step. */
  papers: readonly PaperShown[];
  milestone: MilestoneShown;
  mayMark: boolean;
  onMark: () => void;
  onUnmark: () => void;
}

/** One step of the law: its day at the left, on the line; who, what and what it does to the wages beside it. */
export function MilestoneRow({ trajectoryId, milestone, papers, mayMark, onMark, onUnmark }: MilestoneRowProps) {
  const { key, from, due, hard, status, nature, heldOn, artefact, wage } = milestone;
  const { title, who, why, what, source } = milestoneText(key);
  const met = status.kind === "done" || status.kind === "done-elsewhere";
  const still = status.kind === "upcoming" || status.kind === "past" || status.kind === "lapsed";
  return (
    <li className="grid gap-x-6 sm:grid-cols-[10.5rem_1fr_auto]">
      <p className={classes("sm:text-right", still && "text-ink-soft")}>
        <time dateTime={due} className="font-semibold">
          {formatDay(due)}
        </time>
        {hard !== null && <span className="block text-sm text-ink-soft">{m.poortwachter_hard({ date: formatDay(hard) })}</span>}
      </p>
      <div className="min-w-0 border-l-2 border-line pl-5">
        <h3 className={classes("font-semibold", still && "text-ink-soft")}>{title}</h3>
        <p>
          <Badge kind={milestoneBadge(status)}>{milestoneStatusText(status)}</Badge>
        </p>
        <p className="text-sm text-ink-soft">
          {m.trajectory_page_timeline_who({ who })}
          {from !== due && !met && ` · ${m.clock_window({ from: formatDay(from), due: formatDay(due) })}`}
        </p>
        {heldOn.length > 0 && (
          <p className="text-sm text-ink-soft">
            {m.trajectory_page_timeline_held_on({ dates: heldOn.map((day) => formatDay(day, "dayMonth")).join(", ") })}
          </p>
        )}
      </div>
      {mayMark && (
        <div className="no-print flex flex-wrap items-start gap-2 max-sm:border-l-2 max-sm:border-line max-sm:pl-5 sm:justify-end">
          {nature === "obligation" && !met && (
            <Button onClick={onMark} aria-label={m.trajectory_page_mark_done_named({ title })}>
              {m.trajectory_page_mark_done()}
            </Button>
          )}
          {(met || heldOn.length > 0) && (
            <Button kind="quiet" onClick={onUnmark} aria-label={m.trajectory_page_unmark_named({ title })}>
              {m.trajectory_page_unmark()}
            </Button>
          )}
        </div>
      )}
      <details className="border-l-2 border-line pl-5 sm:col-span-2 sm:col-start-2">
        <summary className="link inline-block">{m.clock_why()}</summary>
        <div className="mt-2 space-y-3 pb-2">
          <p>
            {why} {what}
          </p>
          <Wage wage={wage} />
          <p className="text-sm text-ink-soft">
            {artefact !== null &&
              `${m.clock_artefact({ name: artefact })}${papers.length === 0 ? `, ${m.clock_artefact_missing()}` : ""}. `}
            {m.clock_source({ source })}
          </p>
          {papers.map(({ id, datedOn }) => (
            <p key={id} className="no-print">
              <a className="link" href={`/files/trajectories/${trajectoryId}/received/${id}`} target="_blank" rel="noreferrer">
                {m.clock_artefact_open({ name: artefact ?? title, date: formatDay(datedOn) })}
              </a>
            </p>
          ))}
        </div>
      </details>
    </li>
  );
}

/** The same rule told twice: to who pays and to who is paid. */
function Wage({ wage }: { wage: MilestoneShown["wage"] }) {
  if (wage === null) return <p className="text-ink-soft">{m.clock_wage_nothing()}</p>;
  const word = underscored(wage);
  return (
    <div>
      <h4 className="font-semibold">{m.clock_wage_title()}</h4>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <div>
          <dt className="text-sm text-ink-soft">{m.clock_wage_employer()}</dt>
          <dd>{m.area_poortwachter[`poortwachter_wage_${word}_employer`]()}</dd>
        </div>
        <div>
          <dt className="text-sm text-ink-soft">{m.clock_wage_employee()}</dt>
          <dd>{m.area_poortwachter[`poortwachter_wage_${word}_employee`]()}</dd>
        </div>
      </dl>
    </div>
  );
}
