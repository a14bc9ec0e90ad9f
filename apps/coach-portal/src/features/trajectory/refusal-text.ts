import { m } from "@hervat/messages";
import { formatDay } from "../../app/format.ts";
import { statusText } from "../../app/status-text.ts";
import type { Outputs } from "./use-trajectory.ts";

type RefusalOf<Outcome> = Extract<Outcome, { ok: false }> extends { refusal: infer Refusal } ? Refusal : never;
type Verbs = Outputs["trajectory"];

export function moveRefusalText(refusal: RefusalOf<Verbs["move"]>): string {
  switch (refusal.kind) {
    case "wrong-status":
      return m.trajectory_refusal_wrong_status({ status: statusText(refusal.status) });
    case "before-last-change":
      return m.trajectory_refusal_before_last_change({ date: formatDay(refusal.lastChangeOn) });
  }
}

export function phaseRefusalText(refusal: RefusalOf<Verbs["changePhase"]>): string {
  switch (refusal.kind) {
    case "trajectory-not-active":
      return m.trajectory_refusal_trajectory_not_active();
    case "programme-without-phases":
      return m.trajectory_refusal_programme_without_phases();
    case "already-in-last-phase":
      return m.trajectory_refusal_already_in_last_phase();
    case "no-earlier-phase":
      return m.trajectory_refusal_no_earlier_phase();
    case "reason-missing":
      return m.trajectory_refusal_reason_missing();
    case "before-current-phase":
      return m.trajectory_refusal_before_current_phase({ date: formatDay(refusal.phaseSince) });
    case "next-phase-needs-agreement":
      return m.trajectory_refusal_next_phase_needs_agreement();
  }
}

export function spellsRefusalText(refusal: RefusalOf<Verbs["saveSpells"]>): string {
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
  }
}

export function milestoneRefusalText(refusal: RefusalOf<Verbs["markMilestone"]> | RefusalOf<Verbs["unmarkMilestone"]>): string {
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

export function uwvRefusalText(refusal: RefusalOf<Verbs["saveUwvEnd"]>): string {
  switch (refusal.kind) {
    case "before-first-sick-day":
      return m.poortwachter_refusal_before_first_sick_day({ date: formatDay(refusal.firstSickDay) });
    case "no-clock":
      return m.trajectory_page_refusal_no_clock();
  }
}
