import type { FactorItem } from "@hervat/domain/factors";
import { m } from "@hervat/messages";

const TEXTS = {
  tasks: m.factors_item_tasks,
  workload: m.factors_item_workload,
  autonomy: m.factors_item_autonomy,
  "emotional-load": m.factors_item_emotional_load,
  variety: m.factors_item_variety,
  leadership: m.factors_item_leadership,
  colleagues: m.factors_item_colleagues,
  conflict: m.factors_item_conflict,
  support: m.factors_item_support,
  "unwanted-behaviour": m.factors_item_unwanted_behaviour,
  workplace: m.factors_item_workplace,
  stimuli: m.factors_item_stimuli,
  hours: m.factors_item_hours,
  travel: m.factors_item_travel,
  "working-from-home": m.factors_item_working_from_home,
  physical: m.factors_item_physical,
  contract: m.factors_item_contract,
  "contract-hours": m.factors_item_contract_hours,
  pay: m.factors_item_pay,
  career: m.factors_item_career,
  security: m.factors_item_security,
  leave: m.factors_item_leave,
} as const satisfies Record<FactorItem, () => string>;

/** What a part of the work is called. */
export function factorItemText(item: FactorItem): string {
  return TEXTS[item]();
}
