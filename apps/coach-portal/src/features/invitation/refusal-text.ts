import type { CoachRouter } from "@hervat/core/coach-router";
import { m } from "@hervat/messages";
import type { inferRouterOutputs } from "@trpc/server";

type Outcome = inferRouterOutputs<CoachRouter>["invitation"]["accept"];
export type AcceptInvitationRefusal = Extract<Outcome, { ok: false }>["refusal"];

export function acceptInvitationRefusalText(refusal: AcceptInvitationRefusal): string {
  switch (refusal.kind) {
    case "wrong-password":
      return m.invitation_wrong_password();
    case "too-many-tries":
      return m.errors_too_many();
    case "already-member":
      return m.invitation_already_member();
  }
}
