import { m } from "@hervat/messages";
import type { KeyRefusal } from "./use-signing-keys.ts";

/** Why a key was not taken, or why it cannot be asked of every report. */
export function keyRefusalText(refusal: KeyRefusal): string {
  switch (refusal.kind) {
    case "not-a-key":
      return m.signing_keys_refusal_not_a_key();
    case "secret-key":
      return m.signing_keys_refusal_secret();
    case "key-known":
      return m.signing_keys_refusal_known();
    case "no-key-known":
      return m.signing_keys_refusal_none();
  }
}
