import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import { milestoneText } from "../../app/milestone-text.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { MarkMilestoneDialog } from "./mark-milestone-dialog.tsx";
import { isCurrent, type MilestoneShown, milestoneBadge, milestoneStatusText } from "./milestone-status-text.ts";
import { milestoneRefusalText } from "./refusal-text.ts";
import { type OfCase, type TrajectoryShown, useUnmarkMilestone } from "./use-trajectory.ts";

export interface TimelineProps extends OfCase {
  milestones: readonly MilestoneShown[];
  may: TrajectoryShown["may"];
}

/** The law's timeline: what asks for attention first, the rest on request. */
export function Timeline({ trajectoryId, milestones, may }: TimelineProps) {
  const [all, setAll] = useState(false);
  const [marking, setMarking] = useState<MilestoneShown | null>(null);
  const unmark = useUnmarkMilestone();
  const shown = all ? milestones : milestones.filter(isCurrent);
  return (
    <>
      <p className="text-ink-soft">{m.trajectory_page_timeline_hint()}</p>
      {shown.length === 0 && <p className="mt-3">{m.poortwachter_next_none()}</p>}
      <ol className="rows mt-2 list-none p-0">
        {shown.map((milestone) => (
          <MilestoneRow
            key={milestone.key}
            milestone={milestone}
            mayMark={may.markMilestone}
            onMark={() => setMarking(milestone)}
            onUnmark={() => unmark.mutate({ trajectoryId, key: milestone.key })}
          />
        ))}
      </ol>
      <Checkbox label={m.trajectory_page_timeline_show_all()} checked={all} onChange={setAll} />
      <VerbError refusal={unmark.data?.ok === false ? milestoneRefusalText(unmark.data.refusal) : undefined} error={unmark.error} />
      {marking !== null && <MarkMilestoneDialog trajectoryId={trajectoryId} milestone={marking} onClose={() => setMarking(null)} />}
    </>
  );
}

interface MilestoneRowProps {
  milestone: MilestoneShown;
  mayMark: boolean;
  onMark: () => void;
  onUnmark: () => void;
}

function MilestoneRow({ milestone, mayMark, onMark, onUnmark }: MilestoneRowProps) {
  const { key, due, hard, status, nature, heldOn } = milestone;
  const { title, who, why, what } = milestoneText(key);
  const done = status.kind === "done" || status.kind === "done-elsewhere" || heldOn.length > 0;
  const markable = nature === "obligation" && status.kind !== "done" && status.kind !== "done-elsewhere";
  return (
    <li className="grid gap-x-6 gap-y-1 sm:grid-cols-[1fr_auto]">
      <div>
        <h3 className="font-semibold">{title}</h3>
        <p>
          {m.poortwachter_due({ date: formatDay(due) })} <Badge kind={milestoneBadge(status)}>{milestoneStatusText(status)}</Badge>
        </p>
        <p className="text-sm text-ink-soft">
          {m.trajectory_page_timeline_who({ who })}
          {hard !== null && ` · ${m.poortwachter_hard({ date: formatDay(hard) })}`}
        </p>
        {heldOn.length > 0 && (
          <p className="text-sm text-ink-soft">
            {m.trajectory_page_timeline_held_on({ dates: heldOn.map((day) => formatDay(day, "dayMonth")).join(", ") })}
          </p>
        )}
        <details className="mt-1">
          <summary className="link inline-block">{m.trajectory_page_timeline_more()}</summary>
          <p className="mt-1">{why}</p>
          <p>{what}</p>
        </details>
      </div>
      {mayMark && (
        <div className="no-print flex flex-wrap items-start gap-2">
          {markable && (
            <Button onClick={onMark} aria-label={m.trajectory_page_mark_done_named({ title })}>
              {m.trajectory_page_mark_done()}
            </Button>
          )}
          {done && (
            <Button kind="quiet" onClick={onUnmark} aria-label={m.trajectory_page_unmark_named({ title })}>
              {m.trajectory_page_unmark()}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
