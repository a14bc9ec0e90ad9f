import { m } from "@hervat/messages";
import { formatDay } from "../../app/format.ts";
import type { RefusalOf } from "../../app/refusal-of.ts";
import { statusText } from "../../app/status-text.ts";
import type { Outputs } from "./use-clock.ts";

type Verbs = Outputs["clock"];

/** Why a correction cannot be right, in words. */
export function correctionRefusalText(refusal: RefusalOf<Verbs["correct"]>): string {
  switch (refusal.kind) {
    case "not-a-list":
      return m.poortwachter_refusal_not_a_list();
    case "no-spells":
      return m.poortwachter_refusal_no_spells();
    case "not-a-spell":
      return m.poortwachter_refusal_not_a_spell({ number: refusal.index + 1, field: refusal.field });
    case "impossible-date":
      return m.poortwachter_refusal_impossible_date({ number: refusal.index + 1 });
    case "date-out-of-range":
      return m.poortwachter_refusal_date_out_of_range({ number: refusal.index + 1 });
    case "to-before-from":
      return m.poortwachter_refusal_to_before_from({ number: refusal.index + 1 });
    case "leave-after-open-spell":
      return m.poortwachter_refusal_leave_after_open_spell({ number: refusal.index + 1 });
    case "spell-in-the-future":
      return m.trajectory_page_refusal_spell_in_the_future({ number: refusal.index + 1 });
    case "overlapping-spells":
      return m.poortwachter_refusal_overlapping_spells({ number: refusal.index + 1, other: refusal.earlier + 1 });
    case "spell-after-open-spell":
      return m.poortwachter_refusal_spell_after_open_spell({ number: refusal.index + 1, other: refusal.open + 1 });
    case "leave-longer-than-gap":
      return m.poortwachter_refusal_leave_longer_than_gap({ number: refusal.index + 1, gap: refusal.gapDays, leave: refusal.leaveDays });
    case "no-clock":
      return m.trajectory_page_refusal_no_clock();
    case "before-first-sick-day":
      return m.poortwachter_refusal_before_first_sick_day({ date: formatDay(refusal.firstSickDay) });
    case "decided-too-late":
      return m.poortwachter_refusal_decided_too_late({ date: formatDay(refusal.lastDayOfWaitingPeriod) });
    case "ends-within-waiting-period":
      return m.poortwachter_refusal_ends_within_waiting_period({ date: formatDay(refusal.lastDayOfWaitingPeriod) });
    case "longer-than-52-weeks":
      return m.poortwachter_refusal_longer_than_52_weeks({ date: formatDay(refusal.latest) });
    case "changed-since":
      return m.clock_refusal_changed_since();
  }
}

export function milestoneRefusalText(
  refusal: RefusalOf<Outputs["trajectory"]["markMilestone"]> | RefusalOf<Outputs["trajectory"]["unmarkMilestone"]>,
): string {
  switch (refusal.kind) {
    case "already-recorded":
      return m.poortwachter_refusal_already_recorded();
    case "in-the-future":
      return m.poortwachter_refusal_in_the_future();
    case "before-first-sick-day":
      return m.poortwachter_refusal_before_first_sick_day({ date: formatDay(refusal.firstSickDay) });
    case "no-clock":
      return m.trajectory_page_refusal_no_clock();
    case "not-recorded":
      return m.trajectory_page_refusal_not_recorded();
  }
}

export function beginRefusalText(refusal: RefusalOf<Verbs["beginGuidance"]>): string {
  switch (refusal.kind) {
    case "guided-already":
      return m.clock_refusal_guided_already();
    case "programme-guides-nobody":
      return m.clock_refusal_programme_guides_nobody();
    case "wrong-status":
      return `${m.clock_refusal_wrong_status()} (${statusText(refusal.status)})`;
    case "before-last-change":
      return m.clock_refusal_before_last_change({ date: formatDay(refusal.lastChangeOn) });
  }
}
