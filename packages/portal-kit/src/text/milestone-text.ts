import type { MilestoneKey } from "@hervat/domain/poortwachter";
import { m } from "@hervat/messages";

export interface MilestoneText {
  readonly title: string;
  readonly who: string;
  readonly why: string;
  readonly what: string;
}

export function milestoneText(key: MilestoneKey): MilestoneText {
  return {
    title: m.area_milestone[`milestone_${key}`](),
    who: m.area_poortwachter[`poortwachter_${key}_who`](),
    why: m.area_poortwachter[`poortwachter_${key}_why`](),
    what: m.area_poortwachter[`poortwachter_${key}_what`](),
  };
}
