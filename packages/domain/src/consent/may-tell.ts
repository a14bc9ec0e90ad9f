import type { ConsentId, PlainDate } from "../primitives/index.ts";
import type { ConsentCategory } from "./categories.ts";
import type { Consent, Recipient } from "./consent.ts";
import { categoriesFor, sharedCategories, standingConsents } from "./consent-stands.ts";

/** What may be told to someone on a day. Whoever has no consent gets no word of why: not sharing looks alike for every reason. */
export type MayTell = {
  /** The consents it rests on, the newest first; empty when none stands. */
  readonly consentIds: readonly ConsentId[];
  readonly allowed: readonly ConsentCategory[];
  /** What a consent could cover for this recipient and none does. */
  readonly withheld: readonly ConsentCategory[];
};

/**
 * "Mag dit?": asked before a coach writes down that she spoke with someone about a client.
 *
 * @source NIP beroepscode (an oral report is discussed first too); docs/sources.md §2
 */
export function mayTell(consents: readonly Consent[], recipient: Recipient, on: PlainDate): MayTell {
  const allowed = sharedCategories(consents, recipient, on);
  const standing = standingConsents(consents, recipient, on);
  return {
    consentIds: standing.map(({ id }) => id),
    allowed,
    withheld: categoriesFor(recipient.kind).filter((category) => !allowed.includes(category)),
  };
}

export type TellingRefusal =
  /** A consent was given or taken back since the coach looked. */
  { readonly kind: "consent-changed" } | { readonly kind: "not-covered"; readonly categories: readonly ConsentCategory[] };

/** Whether what was told is covered by what the coach saw to be allowed, and that still stands. */
export function tellingRefusal(
  may: MayTell,
  told: { readonly about: readonly ConsentCategory[]; readonly seen: readonly ConsentId[] },
): TellingRefusal | null {
  const uncovered = told.about.filter((category) => !may.allowed.includes(category));
  const same = told.seen.length === may.consentIds.length && told.seen.every((id) => may.consentIds.includes(id));
  if (!same) return { kind: "consent-changed" };
  return uncovered.length === 0 ? null : { kind: "not-covered", categories: uncovered };
}
