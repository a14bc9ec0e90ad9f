import { z } from "zod";
import type { SigningKeyId } from "../primitives/index.ts";

/** Whose key it is, in the words of the practice. */
export const SigningKeyName = z.string().trim().min(1).max(80);

/** A key that a practice knows: whoever has its other half made the reports that are signed with it. */
export interface SigningKey {
  readonly id: SigningKeyId;
  readonly name: string;
  /** Ed25519, 32 bytes in base64. */
  readonly publicKey: string;
  /** SHA-256 of those bytes, hex: what people compare. */
  readonly fingerprint: string;
}

/** Whose signature stands on a report. */
export type SignatureStanding =
  | { readonly kind: "unsigned" }
  | { readonly kind: "known"; readonly name: string; readonly fingerprint: string }
  | { readonly kind: "unknown"; readonly fingerprint: string };

/** Who vouches for a report, as far as this practice knows. `signedBy`: the fingerprint of the key; null when nobody signed. */
export function signatureStanding(signedBy: string | null, known: readonly SigningKey[]): SignatureStanding {
  if (signedBy === null) return { kind: "unsigned" };
  const key = known.find(({ fingerprint }) => fingerprint === signedBy);
  return key === undefined ? { kind: "unknown", fingerprint: signedBy } : { kind: "known", name: key.name, fingerprint: signedBy };
}

export type SignatureRefusal = { readonly kind: "not-signed" } | { readonly kind: "signed-by-unknown" };

/** Why a practice that takes known signatures only does not take this report; undefined when it does. */
export function signatureRefusal(standing: SignatureStanding, knownKeysOnly: boolean): SignatureRefusal | undefined {
  if (!knownKeysOnly || standing.kind === "known") return undefined;
  return { kind: standing.kind === "unsigned" ? "not-signed" : "signed-by-unknown" };
}
