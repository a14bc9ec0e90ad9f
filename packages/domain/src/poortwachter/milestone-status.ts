import { daysBetween } from "../calendar/index.ts";
import type { PlainDate } from "../primitives/index.ts";
import type { LapseReason, Milestone, MilestoneStatus } from "./milestone.ts";
import type { MilestoneDone } from "./milestone-done.ts";
import type { SicknessTimeline } from "./timeline.ts";

/** Due dates never roll to a later day for a weekend; a warning this long before makes up for it. */
const SOON_DAYS = 14;

/** Where a milestone of this timeline stands on a day. */
export function milestoneStatus(timeline: SicknessTimeline, milestone: Milestone, today: PlainDate): MilestoneStatus {
  const met = doneRecord(timeline, milestone);
  if (met?.place === "elsewhere") return { kind: "done-elsewhere", on: met.on };
  if (met !== undefined) return { kind: "done", on: met.on, late: met.on > (milestone.hard ?? milestone.due) };

  const because = lapseReason(timeline, milestone, today);
  if (because !== null) return { kind: "lapsed", because };

  if (today > milestone.due) {
    if (milestone.nature === "information") return { kind: "past" };
    return { kind: "due-passed", daysLate: daysBetween(milestone.due, today), hardPassed: today > (milestone.hard ?? milestone.due) };
  }
  const daysLeft = daysBetween(today, milestone.due);
  if (daysLeft <= SOON_DAYS) return { kind: "soon", daysLeft };
  return { kind: today >= milestone.from ? "open" : "upcoming" };
}

/** The record that a milestone was met. The six-weekly evaluation always shows the next one, so it is never done. */
function doneRecord({ facts }: SicknessTimeline, { key }: Milestone): MilestoneDone | undefined {
  return key === "evaluatie_6w" ? undefined : facts.done.find((met) => met.key === key);
}

/** Why nobody has to do this any more, or null. */
function lapseReason(
  { facts, lastSickDay, waitingPeriod }: SicknessTimeline,
  { key, actors, due }: Milestone,
  today: PlainDate,
): LapseReason | null {
  if (lastSickDay !== null && today > lastSickDay && due > lastSickDay) return "recovered";
  if (key === "einde_loondoorbetaling") return null;
  const { statePensionFrom, employmentEndsOn, loonsanctie } = facts;
  if (statePensionFrom !== null && due >= statePensionFrom) return "state-pension";
  const ofEmployer = actors.includes("employer") || actors.includes("bedrijfsarts") || key === "loonsanctie";
  if (employmentEndsOn !== null && due > employmentEndsOn && ofEmployer) return "employment-ended";
  if (key === "evaluatie_6w" && due > waitingPeriod.wages.lastDay) return "wages-ended";
  if (key === "loonsanctie" && loonsanctie === null && today > waitingPeriod.lastDay) return "not-imposed";
  return null;
}
