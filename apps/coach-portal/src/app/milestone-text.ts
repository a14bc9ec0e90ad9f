import type { MilestoneKey } from "@hervat/domain/poortwachter";
import { m } from "@hervat/messages";
import { milestoneTitle } from "./milestone-title.ts";

export interface MilestoneText {
  title: string;
  who: string;
  why: string;
  what: string;
  /** Where the rule stands. */
  source: string;
}

/** What a step of the law is called, whose it is, why it is there, what to do and where that stands. */
export function milestoneText(key: MilestoneKey): MilestoneText {
  return {
    title: milestoneTitle(key),
    who: m.area_poortwachter[`poortwachter_${key}_who`](),
    why: m.area_poortwachter[`poortwachter_${key}_why`](),
    what: m.area_poortwachter[`poortwachter_${key}_what`](),
    source: m.area_poortwachter[`poortwachter_${key}_source`](),
  };
}
