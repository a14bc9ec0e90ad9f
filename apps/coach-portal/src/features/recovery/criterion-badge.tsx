import { m } from "@hervat/messages";
import { Badge } from "../../ui/badge.tsx";

/** How far a criterion is, in a word and a shape. */
export function CriterionBadge({ met }: { met: boolean | null }) {
  if (met === null) return <Badge kind="quiet">{m.recovery_criteria_open()}</Badge>;
  return <Badge kind={met ? "done" : "wait"}>{met ? m.recovery_criteria_met() : m.recovery_criteria_not_met()}</Badge>;
}
