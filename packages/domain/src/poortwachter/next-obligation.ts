import type { PlainDate } from "../primitives/index.ts";
import type { Milestone, MilestoneStatus } from "./milestone.ts";
import { milestoneStatus } from "./milestone-status.ts";
import type { SicknessTimeline } from "./timeline.ts";

export interface MilestoneStanding {
  readonly milestone: Milestone;
  readonly status: MilestoneStatus;
}

/** Every milestone with where it stands on a day, in the order of the timeline. */
export function standings(timeline: SicknessTimeline, today: PlainDate): readonly MilestoneStanding[] {
  return standingsOf(timeline, today, () => true);
}

/** Only of those that are asked: a caseload asks this of every case. */
function standingsOf(timeline: SicknessTimeline, today: PlainDate, asked: (milestone: Milestone) => boolean): readonly MilestoneStanding[] {
  return timeline.milestones.filter(asked).map((milestone) => ({ milestone, status: milestoneStatus(timeline, milestone, today) }));
}

/**
 * The statutory obligation that comes first and can still be met in time. What was missed stands apart, in
 * `overdueObligations`: one old gap in the file must not hide what is due this week.
 *
 * @returns null when nothing is asked any more
 */
export function nextObligation(timeline: SicknessTimeline, today: PlainDate): MilestoneStanding | null {
  const ahead = standingsOf(timeline, today, ({ nature }) => nature === "obligation").filter(({ status }) => canStillBeMet(status));
  return ahead.reduce<MilestoneStanding | null>(
    (first, standing) => (first === null || standing.milestone.due < first.milestone.due ? standing : first),
    null,
  );
}

/** The obligations whose last day has passed without a record that they were met, oldest first. */
export function overdueObligations(timeline: SicknessTimeline, today: PlainDate): readonly MilestoneStanding[] {
  return standingsOf(timeline, today, ({ due }) => due < today)
    .filter(({ status }) => status.kind === "due-passed")
    .toSorted((a, b) => (a.milestone.due < b.milestone.due ? -1 : a.milestone.due > b.milestone.due ? 1 : 0));
}

function canStillBeMet(status: MilestoneStatus): boolean {
  switch (status.kind) {
    case "upcoming":
    case "open":
    case "soon":
      return true;
    case "due-passed":
      return !status.hardPassed;
    case "done":
    case "done-elsewhere":
    case "past":
    case "lapsed":
      return false;
  }
}
