import { m } from "@hervat/messages";
import type { AnswerRefusal, PutBeforeRefusal } from "./use-intake.ts";

/** Why an answer was not saved; what the guard found is shown by itself. */
export function answerRefusalText(refusal: Exclude<AnswerRefusal, { kind: "not-for-employer" }>): string {
  switch (refusal.kind) {
    case "not-asked":
      return m.intake_refusal_not_asked();
    case "not-an-option":
      return m.intake_refusal_not_an_option();
    case "out-of-range":
      return m.intake_refusal_out_of_range({ minimum: refusal.minimum, maximum: refusal.maximum });
    case "link-to-nothing":
      return m.intake_refusal_link_to_nothing();
    case "with-manager":
      return m.intake_refusal_with_manager();
  }
}

export function putBeforeRefusalText({ kind }: PutBeforeRefusal): string {
  switch (kind) {
    case "nothing-noted":
      return m.intake_refusal_nothing_noted();
    case "no-manager":
      return m.intake_refusal_no_manager();
    case "confirmed":
      return m.intake_refusal_confirmed();
  }
}
