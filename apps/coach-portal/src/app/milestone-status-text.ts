import type { CoachRouter } from "@hervat/core/coach-router";
import { m } from "@hervat/messages";
import type { inferRouterOutputs } from "@trpc/server";
import type { BadgeKind } from "../ui/badge.tsx";
import { formatDay } from "./format.ts";

type SicknessShown = inferRouterOutputs<CoachRouter>["trajectory"]["sickness"];

type Clock = Extract<SicknessShown["clock"], { kind: "clock" }>;
export type MilestoneShown = Clock["milestones"][number];
type Status = MilestoneShown["status"];

/** Where a step of the law stands, in words. */
export function milestoneStatusText(status: Status): string {
  switch (status.kind) {
    case "upcoming":
      return m.poortwachter_status_upcoming();
    case "open":
      return m.poortwachter_status_open();
    case "past":
      return m.poortwachter_status_past();
    case "soon":
      return status.daysLeft === 0 ? m.poortwachter_status_today() : m.poortwachter_status_soon({ days: status.daysLeft });
    case "due-passed":
      return status.hardPassed ? m.poortwachter_status_due_passed({ days: status.daysLate }) : m.poortwachter_status_due_passed_not_hard();
    case "done":
      return status.late
        ? m.poortwachter_status_done_late({ date: formatDay(status.on) })
        : m.poortwachter_status_done({ date: formatDay(status.on) });
    case "done-elsewhere":
      return status.on === null
        ? m.poortwachter_status_done_elsewhere()
        : m.poortwachter_status_done_elsewhere_on({ date: formatDay(status.on) });
    case "lapsed":
      return lapsedText(status.because);
  }
}

function lapsedText(because: Extract<Status, { kind: "lapsed" }>["because"]): string {
  switch (because) {
    case "recovered":
      return m.poortwachter_lapsed_recovered();
    case "employment-ended":
      return m.poortwachter_lapsed_employment_ended();
    case "state-pension":
      return m.poortwachter_lapsed_state_pension();
    case "wages-ended":
      return m.poortwachter_lapsed_wages_ended();
    case "not-imposed":
      return m.poortwachter_lapsed_not_imposed();
  }
}

export function milestoneBadge({ kind }: Status): BadgeKind {
  switch (kind) {
    case "soon":
    case "due-passed":
      return "wait";
    case "open":
      return "busy";
    case "done":
    case "done-elsewhere":
      return "done";
    case "upcoming":
    case "past":
    case "lapsed":
      return "quiet";
  }
}

/** What still asks for attention: the rest of the timeline is one press away. */
export function isCurrent({ status, nature }: MilestoneShown): boolean {
  return status.kind === "soon" || status.kind === "open" || (status.kind === "due-passed" && nature === "obligation");
}
