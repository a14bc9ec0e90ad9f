import type { MilestoneKey } from "@hervat/domain/poortwachter";
import * as poortwachter from "@hervat/messages/area/poortwachter";

export interface MilestoneText {
  title: string;
  who: string;
  why: string;
  what: string;
}

/** What a step of the law is called, whose it is, why it is there and what to do. */
export function milestoneText(key: MilestoneKey): MilestoneText {
  return {
    title: poortwachter[`poortwachter_${key}_title`](),
    who: poortwachter[`poortwachter_${key}_who`](),
    why: poortwachter[`poortwachter_${key}_why`](),
    what: poortwachter[`poortwachter_${key}_what`](),
  };
}
