import { m } from "@hervat/messages";
import type { InviteClientRefusal, ResetAccessRefusal, ResetReason } from "./use-client-access.ts";

export function inviteClientRefusalText(refusal: InviteClientRefusal): string {
  switch (refusal.kind) {
    case "no-address":
      return m.client_access_no_address();
    case "looks-like-work":
      return m.client_access_looks_like_work();
    case "no-basis":
      return m.client_access_no_basis();
    case "ended":
      return m.client_access_ended();
    case "invited-lately":
      return m.client_access_invited_lately();
  }
}

export function resetAccessRefusalText(refusal: ResetAccessRefusal): string {
  switch (refusal.kind) {
    case "no-account":
      return m.client_access_no_account();
    case "also-elsewhere":
      return m.client_access_also_elsewhere();
  }
}

export function resetReasonText(reason: ResetReason): string {
  switch (reason) {
    case "lost":
      return m.client_access_lost();
    case "stolen":
      return m.client_access_stolen();
    case "new-phone":
      return m.client_access_new_phone();
  }
}
