import { addDays, daysBetween } from "../calendar/index.ts";
import { ok, type PlainDate, type Result, refuse } from "../primitives/index.ts";
import type { MilestoneDone } from "./milestone-done.ts";
import type { SicknessTimeline } from "./timeline.ts";

export type RecordMilestoneRefusal =
  | { readonly kind: "already-recorded" }
  | { readonly kind: "in-the-future" }
  | { readonly kind: "before-first-sick-day"; readonly firstSickDay: PlainDate };

/**
 * Adds that a milestone was met. The six-weekly evaluation may be recorded on many days, every other milestone
 * once; what was done elsewhere on a day that nobody knew, gets its day. What was done elsewhere may lie before a first sick day that
 * was corrected since.
 */
export function recordMilestone(
  { facts, firstSickDay }: SicknessTimeline,
  met: MilestoneDone,
  today: PlainDate,
): Result<MilestoneDone[], RecordMilestoneRefusal> {
  if (met.on !== null && met.on > today) return refuse({ kind: "in-the-future" });
  if (met.place === "here" && met.on < firstSickDay) return refuse({ kind: "before-first-sick-day", firstSickDay });
  const twice = facts.done.some(({ key, on }) => key === met.key && on !== null && (key !== "evaluatie_6w" || on === met.on));
  if (twice) return refuse({ kind: "already-recorded" });
  const dayUnknown = ({ key, on }: MilestoneDone) => key === met.key && on === null;
  if (met.on === null && facts.done.some(dayUnknown)) return refuse({ kind: "already-recorded" });
  return ok([...facts.done.filter((done) => !dayUnknown(done)), met]);
}

/**
 * What must have happened elsewhere before the practice came in: every obligation whose last day lay before the
 * start of the guidance, day unknown. The six-weekly evaluation is taken to have kept its rhythm, so that the next
 * one falls within six weeks. What was recorded already is left alone.
 */
export function doneElsewhereBefore({ facts, milestones }: SicknessTimeline, startedOn: PlainDate): MilestoneDone[] {
  return milestones
    .filter(({ key, nature, due }) => nature === "obligation" && due < startedOn && !facts.done.some((met) => met.key === key))
    .map(({ key, due }) => ({ key, place: "elsewhere", on: key === "evaluatie_6w" ? lastInRhythm(due, startedOn) : null }));
}

/** The last day of a six-weekly series before a day. */
function lastInRhythm(first: PlainDate, before: PlainDate): PlainDate {
  return addDays(first, 42 * Math.floor((daysBetween(first, before) - 1) / 42));
}
