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
