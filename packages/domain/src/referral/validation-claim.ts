export interface ValidationClaim {
  readonly kind: "validation-claim";
  /** As it stands there. */
  readonly text: string;
}

const CLAIM = /(?<!\p{L})(?:gevalideerde?|validated)(?!\p{L})/giu;
const DENIED = /(?:^|[^\p{L}])(?:niet|nooit|geen|not|never|non-?|no)(?: +\p{L}+)?[ -]*$/iu;

/** The first place where a text calls something validated. "Niet gevalideerd" says the opposite, and may always be said. */
export function validationClaimIn(text: string): ValidationClaim | undefined {
  for (const found of text.matchAll(CLAIM)) {
    if (!DENIED.test(text.slice(0, found.index))) return { kind: "validation-claim", text: found[0] };
  }
  return undefined;
}
