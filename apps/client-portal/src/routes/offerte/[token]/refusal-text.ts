import type { LinkRouter } from "@hervat/core/link-router";
import { m } from "@hervat/messages";
import type { inferRouterOutputs } from "@trpc/server";

type Offer = inferRouterOutputs<LinkRouter>["offer"];
type Refusal = Extract<Offer["accept"] | Offer["ask"], { ok: false }>["refusal"];
type HealthInQuestion = Extract<Refusal, { kind: "not-for-employer" }>;

/** What in the question is about health, why it may not stand there, and what to write instead. */
export function findingsText({ findings }: HealthInQuestion): string {
  const [first] = findings;
  if (first === undefined) return m.offer_page_question_missing();
  return m.offer_page_question_refused({ words: first.text, reason: first.reason });
}

export function offerRefusalText(refusal: Exclude<Refusal, HealthInQuestion>): string {
  switch (refusal.kind) {
    case "not-open":
      return standingText(refusal.standing);
    case "no-such-line":
      return m.offer_page_no_such_line();
    case "too-many-tries":
      return m.errors_too_many();
  }
}

function standingText(standing: Extract<Refusal, { kind: "not-open" }>["standing"]): string {
  switch (standing) {
    case "accepted":
      return m.offer_page_already_accepted();
    case "expired":
      return m.offer_page_expired_meanwhile();
    case "withdrawn":
    case "concept":
    case "sent":
    case "question":
      return m.offer_page_withdrawn_meanwhile();
  }
}
