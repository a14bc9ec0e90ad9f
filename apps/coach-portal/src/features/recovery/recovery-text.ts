import type { CapacityItem, LoadItem } from "@hervat/domain/energy";
import { m } from "@hervat/messages";
import { formatDay, formatNumber } from "../../app/format.ts";
import type { RefusalOf } from "../../app/refusal-of.ts";
import type { Outputs, RecoveryShown } from "./use-recovery.ts";

type Verbs = Outputs["recovery"];

export function itemText(item: LoadItem | CapacityItem): string {
  switch (item) {
    case "work":
      return m.energy_load_work();
    case "home":
      return m.energy_load_home();
    case "own-demands":
      return m.energy_load_own_demands();
    case "sleep":
      return m.energy_capacity_sleep();
    case "movement":
      return m.energy_capacity_movement();
    case "support":
      return m.energy_capacity_support();
    case "recovery-moments":
      return m.energy_capacity_recovery_moments();
    case "skills":
      return m.energy_capacity_skills();
  }
}

/** "+2", "0", "-1": the sign is part of what it says. */
export function effectText(effect: number): string {
  return effect > 0 ? `+${effect}` : effect < 0 ? `\u2212${-effect}` : "0";
}

export function hoursSentence({ trend, change }: RecoveryShown): string {
  const [first] = trend;
  if (first === undefined) return m.recovery_hours_none();
  if (change === null) return m.recovery_hours_one({ hours: formatNumber(first.hoursToRecover), date: formatDay(first.on) });
  if (change.from === change.to) return m.recovery_hours_same({ hours: formatNumber(change.to) });
  return m.recovery_hours_change({ from: formatNumber(change.from), to: formatNumber(change.to) });
}

export function balanceSentence({ balanceTrend, balance }: RecoveryShown): string {
  const loads = balanceTrend.flatMap(({ load }) => (load === null ? [] : [load]));
  const capacities = balanceTrend.flatMap(({ capacity }) => (capacity === null ? [] : [capacity]));
  const [loadFrom, loadTo, capacityFrom, capacityTo] = [loads[0], loads.at(-1), capacities[0], capacities.at(-1)];
  if (balanceTrend.length === 0) return m.recovery_balance_none();
  if (loads.length < 2 || capacities.length < 2) {
    return m.recovery_balance_now({ load: scoreText(balance.load), capacity: scoreText(balance.capacity) });
  }
  return m.recovery_balance_change({
    loadFrom: formatNumber(loadFrom ?? 0),
    loadTo: formatNumber(loadTo ?? 0),
    capacityFrom: formatNumber(capacityFrom ?? 0),
    capacityTo: formatNumber(capacityTo ?? 0),
  });
}

export function scoreText(score: number | null): string {
  return score === null ? m.energy_unknown() : m.recovery_balance_of_ten({ score: formatNumber(score) });
}

export function judgeRefusalText(refusal: RefusalOf<Verbs["judge"]>): string {
  switch (refusal.kind) {
    case "no-such-criterion":
      return m.recovery_refusal_no_such_criterion();
    case "in-the-future":
      return m.recovery_refusal_in_the_future();
    case "changed-elsewhere":
      return m.recovery_refusal_changed_elsewhere();
  }
}

export function saveEntryRefusalText(refusal: RefusalOf<Verbs["add"]> | RefusalOf<Verbs["correct"]>): string {
  switch (refusal.kind) {
    case "in-the-future":
      return m.recovery_refusal_in_the_future();
    case "changed-elsewhere":
      return m.recovery_refusal_entry_changed();
  }
}

export function extensionRefusalText(refusal: RefusalOf<Verbs["askExtension"]> | RefusalOf<Verbs["answerExtension"]>): string {
  switch (refusal.kind) {
    case "in-the-future":
      return m.recovery_refusal_in_the_future();
    case "already-asked":
      return m.recovery_refusal_already_asked({ date: formatDay(refusal.requestedOn) });
    case "already-answered":
      return m.recovery_refusal_already_answered({ date: formatDay(refusal.on) });
    case "before-the-request":
      return m.recovery_refusal_before_the_request({ date: formatDay(refusal.requestedOn) });
  }
}

export function phaseRefusalText(refusal: RefusalOf<Outputs["trajectory"]["changePhase"]>): string {
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
