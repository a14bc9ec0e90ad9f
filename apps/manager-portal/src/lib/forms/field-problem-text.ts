import type { IntakeItem } from "@hervat/domain/intake";
import { m } from "@hervat/messages";

/** What was wrong with a field, and what to do. */
export function fieldProblemText(kind: string, item: IntakeItem): string {
  if (kind === "stale") return m.intake_form_conflict();
  if (kind === "confirmed") return m.intake_refusal_confirmed();
  if (kind === "number") return m.intake_refusal_number();
  if (kind === "out-of-range" && item.kind === "number")
    return m.intake_refusal_out_of_range({ minimum: item.minimum, maximum: item.maximum });
  return m.intake_refusal_not_asked();
}
