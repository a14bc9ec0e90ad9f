import type { FactorItem } from "@hervat/domain/factors";
import type { WorkAdaptation, WorkLocation, WorkTasks } from "@hervat/domain/resumption";
import { m } from "@hervat/messages";
import { formatDay, formatNumber } from "../../app/format.ts";
import type { RefusalOf } from "../../app/refusal-of.ts";
import { underscored } from "../../app/underscored.ts";
import type { FactorShown, RecordStepOutcome, SavePlanOutcome, ShareOutcome, StepShown } from "./use-work-plan.ts";

export const itemText = (item: FactorItem): string => m.area_factors[`factors_item_${underscored(item)}`]();
export const areaText = (area: FactorShown["area"]): string => m.area_factors[`factors_area_${area}`]();
export const tasksText = (tasks: WorkTasks): string => m.area_resumption[`resumption_tasks_${underscored(tasks)}`]();
export const locationText = (location: WorkLocation): string => m.area_resumption[`resumption_location_${underscored(location)}`]();
export const adaptationText = (adaptation: WorkAdaptation): string =>
  m.area_resumption[`resumption_adaptation_${underscored(adaptation)}`]();

export function weightText(weight: number): string {
  switch (weight) {
    case 0:
      return m.factors_weight_0();
    case 1:
      return m.factors_weight_1();
    case 2:
      return m.factors_weight_2();
    default:
      return m.factors_weight_3();
  }
}

export function weekdayText(weekday: number): string {
  const days = [
    m.work_plan_weekday_1,
    m.work_plan_weekday_2,
    m.work_plan_weekday_3,
    m.work_plan_weekday_4,
    m.work_plan_weekday_5,
    m.work_plan_weekday_6,
    m.work_plan_weekday_7,
  ];
  return (days[weekday - 1] ?? m.work_plan_weekday_1)();
}

export function shareRefusalText(refusal: Exclude<RefusalOf<ShareOutcome>, { kind: "not-for-employer" }>): string {
  switch (refusal.kind) {
    case "already-released":
      return m.factors_refusal_already_released({ date: formatDay(refusal.releasedOn) });
    case "sensitive-unless-asked":
      return m.factors_refusal_sensitive_unless_asked({ item: itemText(refusal.item) });
    case "no-words":
      return m.factors_refusal_no_words();
    case "no-consent":
      return m.consent_readers_none();
  }
}

/** Where a step stands, and why it was changed as far as the employer may read. */
export function stepStatusText({ status, adjustment }: Pick<StepShown, "status" | "adjustment">): string {
  if (status !== "adjusted" || adjustment === null) return m.area_resumption[`resumption_status_${status}`]();
  return adjustment.kind === "in-consultation"
    ? m.work_plan_adjusted_consultation()
    : m.work_plan_adjusted_advice({ date: formatDay(adjustment.adviceOn) });
}

export function recordStepRefusalText(refusal: RefusalOf<RecordStepOutcome>): string {
  switch (refusal.kind) {
    case "step-unknown":
      return m.resumption_refusal_step_unknown();
    case "step-not-begun":
      return m.resumption_refusal_step_not_begun({ date: formatDay(refusal.from) });
    case "hours-impossible":
      return m.resumption_refusal_hours_impossible();
    case "changed-elsewhere":
      return m.work_plan_plan_stale();
  }
}

export type SavePlanRefusal = RefusalOf<SavePlanOutcome>;
type Problem = Extract<SavePlanRefusal, { kind: "plan-not-sound" }>["problems"][number];

export function savePlanRefusalText(refusal: SavePlanRefusal): string {
  switch (refusal.kind) {
    case "plan-not-sound":
      return m.resumption_refusal_plan_not_sound();
    case "changed-elsewhere":
      return m.work_plan_plan_stale();
  }
}

export function problemText({ kind, hours }: Pick<Problem, "kind" | "hours">): string {
  switch (kind) {
    case "contract-hours-unknown":
      return m.resumption_problem_contract_hours_unknown();
    case "advice-missing":
      return m.resumption_problem_advice_missing();
    case "ends-before-it-begins":
      return m.resumption_problem_ends_before_it_begins();
    case "overlaps-step-before":
      return m.resumption_problem_overlaps_step_before();
    case "hours-do-not-add-up":
      return m.resumption_problem_hours_do_not_add_up({ expected: formatNumber(hours ?? 0) });
    case "above-contract":
      return m.resumption_problem_above_contract({ contract: formatNumber(hours ?? 0) });
    case "less-without-step-back":
      return m.resumption_problem_less_without_step_back();
    case "step-back-asks-no-less":
      return m.resumption_problem_step_back_asks_no_less();
    case "two-changes-at-once":
      return m.resumption_problem_two_changes_at_once();
    case "no-evaluation":
      return m.resumption_problem_no_evaluation();
    case "evaluation-outside-step":
      return m.resumption_problem_evaluation_outside_step();
  }
}
