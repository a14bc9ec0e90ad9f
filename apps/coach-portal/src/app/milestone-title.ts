import type { MilestoneKey } from "@hervat/domain/poortwachter";
import { m } from "@hervat/messages";

/** What a step of the law is called; apart from why and what, which no first screen needs. */
export const milestoneTitle = (key: MilestoneKey): string => m.area_milestone[`milestone_${key}`]();
