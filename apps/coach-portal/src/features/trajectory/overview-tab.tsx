import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { Fragment, type ReactNode, useState } from "react";
import { formatDay, formatNumber } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { localText } from "../../app/local-text.ts";
import { milestoneBadge, milestoneStatusText } from "../../app/milestone-status-text.ts";
import { milestoneText } from "../../app/milestone-text.ts";
import type { OfCase } from "../../app/of-case.ts";
import { statusText } from "../../app/status-text.ts";
import { Badge } from "../../ui/badge.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { MoveButtons } from "./move-buttons.tsx";
import { PhaseSection } from "./phase-section.tsx";
import { TalksDialog } from "./talks-dialog.tsx";
import { type SicknessShown, type TrajectoryShown, useSickness, useTrajectory } from "./use-trajectory.ts";

export interface OverviewTabProps extends OfCase {
  readonly previous: ReactNode;
  /** How she is and what is on its way: for her coach alone. */
  readonly course: ReactNode;
  readonly taking: ReactNode;
}

/** What the law asks next, what was agreed last, and where the guidance stands. */
export function OverviewTab({ trajectoryId, previous, course, taking }: OverviewTabProps) {
  const trajectory = useTrajectory({ trajectoryId });
  const sickness = useSickness({ trajectoryId });
  const { may } = trajectory;
  return (
    <div className="grid gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0 space-y-10">
        {sickness.isError && <LoadFailed />}
        {sickness.isPending && <Skeleton lines={6} />}
        {sickness.data && <NextStep trajectoryId={trajectoryId} sickness={sickness.data} />}
        {may.readSessions && previous}
        {may.readCare && course}
      </div>
      <div className="space-y-10">
        <Facts trajectoryId={trajectoryId} trajectory={trajectory} />
        {may.steer && <MoveButtons trajectoryId={trajectoryId} trajectory={trajectory} />}
        {may.steer && trajectory.programme.hasPhases && <PhaseSection trajectoryId={trajectoryId} trajectory={trajectory} />}
        {may.readCare && may.writeNotes && (
          <section className="no-print">
            <h2 className="mb-2">{m.takeout_part()}</h2>
            <div className="flex flex-wrap gap-3">{taking}</div>
          </section>
        )}
      </div>
    </div>
  );
}

function NextStep({ trajectoryId, sickness: { clock } }: OfCase & { sickness: SicknessShown }) {
  if (clock.kind === "no-clock") {
    const why = clock.because === "no-wvp" ? m.poortwachter_no_clock_no_wvp() : m.poortwachter_no_clock_no_spells();
    return <Notice>{why}</Notice>;
  }
  const next = clock.milestones.find(({ key }) => key === clock.next);
  if (next === undefined) return <p>{m.poortwachter_next_none()}</p>;
  const { title, who, what } = milestoneText(next.key);
  return (
    <section className="card" aria-label={m.trajectory_page_next_title()}>
      <p className="text-ink-soft">{m.trajectory_page_next_title()}</p>
      <p className="text-lg font-semibold">{title}</p>
      <p>
        {m.poortwachter_due({ date: formatDay(next.due) })}{" "}
        <Badge kind={milestoneBadge(next.status)}>{milestoneStatusText(next.status)}</Badge>
      </p>
      <p className="mt-2">{what}</p>
      <p className="text-sm text-ink-soft">{m.trajectory_page_timeline_who({ who })}</p>
      <Link to="/trajecten/$trajectoryId/tijdlijn" params={{ trajectoryId }} className="no-print link mt-2 inline-block">
        {m.trajectory_page_next_all()}
      </Link>
    </section>
  );
}

function Facts({ trajectoryId, trajectory }: OfCase & { trajectory: TrajectoryShown }) {
  const [agreeing, setAgreeing] = useState(false);
  const { client, employer, coach, startedOn, status, phase, sessions, programme, may } = trajectory;
  const rows: [string, string][] = [
    [m.trajectory_page_fact_code(), client.code],
    [m.trajectory_page_fact_employer(), employer],
    [m.trajectory_page_fact_function(), client.function ?? m.trajectory_page_unknown()],
    [
      m.trajectory_page_fact_hours(),
      client.contractHoursPerWeek === null ? m.trajectory_page_unknown() : formatNumber(client.contractHoursPerWeek),
    ],
    [m.trajectory_page_fact_coach(), coach],
    [m.trajectory_page_fact_started(), formatDay(startedOn)],
    [m.trajectory_page_fact_status(), statusText(status)],
    ...(phase === null ? [] : [[m.trajectory_page_fact_phase(), localText(phase.names)] satisfies [string, string]]),
    ...(sessions === null
      ? []
      : [
          [
            m.trajectory_page_fact_sessions(),
            m.caseload_sessions({ used: sessions.used, planned: sessions.planned, left: sessions.left }),
          ] satisfies [string, string],
        ]),
  ];
  return (
    <section>
      <h2 className="mb-2">{m.trajectory_page_facts()}</h2>
      <dl className="facts">
        {rows.map(([term, value]) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {sessions !== null && sessions.agreed !== null && <p className="text-sm text-ink-soft">{m.trajectory_page_talks_own()}</p>}
      {sessions !== null && may.steer && status !== "completed" && status !== "stopped" && (
        <button type="button" className="no-print link" onClick={() => setAgreeing(true)}>
          {m.trajectory_page_talks_change()}
        </button>
      )}
      {sessions !== null && agreeing && (
        <TalksDialog trajectoryId={trajectoryId} programme={programme} sessions={sessions} onClose={() => setAgreeing(false)} />
      )}
      {sessions?.beyondMaximum && <Notice kind="wait">{m.trajectory_sessions_beyond_maximum()}</Notice>}
    </section>
  );
}
