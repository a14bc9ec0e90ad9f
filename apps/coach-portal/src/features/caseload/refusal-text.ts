import type { CoachRouter } from "@hervat/core/coach-router";
import { m } from "@hervat/messages";
import type { inferRouterOutputs } from "@trpc/server";

type Outcome = inferRouterOutputs<CoachRouter>["caseload"]["addClient"];
export type AddClientRefusal = Extract<Outcome, { ok: false }>["refusal"];

export function addClientRefusalText(refusal: AddClientRefusal): string {
  switch (refusal.kind) {
    case "code-taken":
      return m.caseload_refusal_code_taken();
    case "employer-name-taken":
      return m.caseload_refusal_employer_name_taken();
    case "looks-like-work":
      return m.caseload_refusal_looks_like_work();
    case "sick-day-in-the-future":
      return m.caseload_refusal_sick_day_in_the_future();
    case "spells":
      return m.caseload_refusal_spells();
  }
}
