import type { ReceivedKind } from "@hervat/domain/received";
import { m } from "@hervat/messages";

/** What a paper about work is called; the manager is shown no other. */
export function paperText(kind: ReceivedKind): string {
  switch (kind) {
    case "problem-analysis":
      return m.received_kind_problem_analysis();
    case "action-plan":
      return m.received_kind_action_plan();
    case "action-plan-review":
      return m.received_kind_action_plan_review();
    case "first-year-evaluation":
      return m.received_kind_first_year_evaluation();
    case "current-opinion":
      return m.received_kind_current_opinion();
    case "final-evaluation":
      return m.received_kind_final_evaluation();
    case "doctors-advice":
      return m.received_kind_doctors_advice();
    default:
      return m.received_kind_order_letter();
  }
}
