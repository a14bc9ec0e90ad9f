import type { JOINT_PARTS } from "@hervat/domain/reports";
import { m } from "@hervat/messages";

/** What of the joint text the manager would like to be different. */
export function jointPartText(part: (typeof JOINT_PARTS)[number]): string {
  switch (part) {
    case "goals":
      return m.joint_part_goals();
    case "agreements":
      return m.joint_part_agreements();
    case "signals":
      return m.joint_part_signals();
    case "follow-up":
      return m.joint_part_follow_up();
    case "facts":
      return m.joint_part_facts();
  }
}
