import type { LinkRouter } from "@hervat/core/link-router";
import { m } from "@hervat/messages";
import type { inferRouterOutputs } from "@trpc/server";

type Offer = inferRouterOutputs<LinkRouter>["offer"];
type Refusal = Extract<Offer["accept"] | Offer["ask"], { ok: false }>["refusal"];

export function offerRefusalText(refusal: Refusal): string {
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
