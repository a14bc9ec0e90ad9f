import type { CoachRouter } from "@hervat/core/coach-router";
import { m } from "@hervat/messages";
import type { inferRouterOutputs } from "@trpc/server";

type Outcome = inferRouterOutputs<CoachRouter>["setUp"]["begin"];
export type BeginPracticeRefusal = Extract<Outcome, { ok: false }>["refusal"];

export function beginPracticeRefusalText(refusal: BeginPracticeRefusal): string {
  switch (refusal.kind) {
    case "wrong-code":
      return m.setup_code_refused();
    case "too-many-tries":
      return m.errors_too_many();
    case "set-up-closed":
      return m.setup_closed();
    case "email-taken":
      return m.setup_email_taken();
    case "name-taken":
      return m.setup_name_taken();
  }
}
