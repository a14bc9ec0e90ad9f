import { m } from "@hervat/messages";
import type { AuthRefusal } from "../../app/auth-calls.ts";

/** The sentence for a step that did not work; what "refused" means differs per step. */
export function authRefusalText(refusal: AuthRefusal, refused: string): string {
  switch (refusal) {
    case "refused":
      return refused;
    case "expired":
      return m.sign_in_code_expired();
    case "too-many":
      return m.errors_too_many();
    case "passkey-needed":
      return m.account_passkey_needed();
    case "unreachable":
      return m.common_offline();
    case "fault":
      return m.errors_fault_text();
  }
}
