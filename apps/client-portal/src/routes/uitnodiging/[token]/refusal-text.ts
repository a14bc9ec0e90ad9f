import type { ClientRouter } from "@hervat/core/client-router";
import { m } from "@hervat/messages";
import type { inferRouterOutputs } from "@trpc/server";

type Outcome = inferRouterOutputs<ClientRouter>["invitation"]["accept"];

export function acceptInvitationRefusalText(refusal: Extract<Outcome, { ok: false }>["refusal"]): string {
  switch (refusal.kind) {
    case "wrong-password":
      return m.invitation_wrong_password();
    case "too-many-tries":
      return m.errors_too_many();
    case "already-member":
      return m.invitation_already_member();
  }
}
