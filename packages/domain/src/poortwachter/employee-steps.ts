import { addDays } from "../calendar/index.ts";
import type { PlainDate } from "../primitives/index.ts";
import type { Deadline } from "./deadlines.ts";
import type { Milestone, MilestoneStatus } from "./milestone.ts";
import { standings } from "./next-obligation.ts";
import type { SicknessTimeline } from "./timeline.ts";

/** A step that the law asks of the employee, alone or together with the employer. */
export interface EmployeeStep {
  readonly milestone: Milestone;
  readonly status: MilestoneStatus;
  /** Nobody but the employee can take it. */
  readonly hers: boolean;
}

/** What the law asks of the employee, the first day first. What lapsed is left out, and so is the report of sickness: without it there is no clock. */
export function employeeSteps(timeline: SicknessTimeline, today: PlainDate): readonly EmployeeStep[] {
  return standings(timeline, today)
    .filter(({ milestone, status }) => isAsked(milestone) && status.kind !== "lapsed")
    .map((standing) => ({ ...standing, hers: standing.milestone.actors.length === 1 }))
    .toSorted((one, other) => (one.milestone.due < other.milestone.due ? -1 : 1));
}

function isAsked({ key, nature, actors }: Milestone): boolean {
  return nature === "obligation" && actors.includes("employee") && key !== "ziekmelding_werkgever";
}

/** The step that comes first: once it can be taken her own, which nobody can take for her; null when nothing is asked any more. */
export function firstStep(steps: readonly EmployeeStep[]): EmployeeStep | null {
  const open = steps.filter(({ status }) => status.kind !== "done" && status.kind !== "done-elsewhere");
  const own = open.find(({ hers, status }) => hers && status.kind !== "upcoming");
  return own ?? open.find(({ status }) => status.kind !== "due-passed") ?? open.at(-1) ?? null;
}

/** So many weeks before the last day of the WIA-aanvraag the employee and her coach hear of it. */
export const APPLICATION_NOTICE_WEEKS = [6, 3, 1] as const;

export interface ApplicationNotice {
  readonly due: PlainDate;
  readonly weeks: (typeof APPLICATION_NOTICE_WEEKS)[number];
}

/**
 * The notice of the WIA-aanvraag that stands on a day: the latest of which the moment has come, so that who was not reached on that day is
 * told on a later one, and nobody twice. Null before the first, after the last day, and once it was applied for.
 *
 * @param deadlines of one case, as `openDeadlines` gives them
 */
export function applicationNotice(deadlines: readonly Deadline[], today: PlainDate): ApplicationNotice | null {
  const due = deadlines.find(({ key }) => key === "wia_aanvraag")?.due;
  if (due === undefined || today > due) return null;
  const weeks = APPLICATION_NOTICE_WEEKS.findLast((before) => addDays(due, -7 * before) <= today);
  return weeks === undefined ? null : { due, weeks };
}
