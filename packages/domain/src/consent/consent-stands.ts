import type { PlainDate } from "../primitives/index.ts";
import { ConsentCategory, HealthCategory, WorkCategory } from "./categories.ts";
import { type Consent, type Grant, MedicalRecipient, type Recipient } from "./consent.ts";

/**
 * Whether a consent of the client stands for this recipient and category on a day. It stands from the day it
 * was given to its last day; a withdrawal ends it on the day itself. Nothing else stands in for it.
 *
 * @source NIP beroepscode (gerichte toestemming); art. 7 AVG; docs/sources.md §2
 */
export function consentStands(consents: readonly Consent[], recipient: Recipient, category: ConsentCategory, onDate: PlainDate): boolean {
  return standingConsents(consents, recipient, onDate).some((consent) => coversCategory(consent, category));
}

/** The categories that may go to this recipient on a day, in the order in which forms and reports name them. */
export function sharedCategories(consents: readonly Consent[], recipient: Recipient, onDate: PlainDate): readonly ConsentCategory[] {
  const standing = standingConsents(consents, recipient, onDate);
  return ConsentCategory.options.filter((category) => standing.some((consent) => coversCategory(consent, category)));
}

/** The consents that stand for this recipient on a day, the newest first: what a release is bound to. */
export function standingConsents(consents: readonly Consent[], recipient: Recipient, onDate: PlainDate): readonly Consent[] {
  return consents
    .filter((consent) => standsOn(consent, onDate) && isFor(consent, recipient))
    .toSorted((one, other) => (one.givenOn < other.givenOn ? 1 : one.givenOn > other.givenOn ? -1 : 0));
}

/** Whether a consent stands on a day, whoever it is for. */
export function standsOn(consent: Consent, onDate: PlainDate): boolean {
  if (onDate < consent.givenOn) return false;
  if (consent.expiresOn !== null && onDate > consent.expiresOn) return false;
  switch (consent.status) {
    case "given":
      return true;
    case "withdrawn":
      return onDate < consent.withdrawnOn;
  }
}

/**
 * Reads the grant as if it could hold anything: a health category in a grant to someone at work, which the
 * type has no room for, would still share nothing.
 */
function coversCategory({ grant }: Consent, category: ConsentCategory): boolean {
  if (!mayHearOfHealth(grant.recipient) && isHealthCategory(category)) return false;
  return grant.categories.some((given) => given === category);
}

function isFor({ grant }: Consent, recipient: Recipient): boolean {
  if (grant.recipient !== recipient.kind) return false;
  if (grant.contactId === recipient.contactId) return true;
  return (
    grant.recipient === "bedrijfsarts" &&
    grant.reach === "team" &&
    recipient.kind === "bedrijfsarts" &&
    recipient.colleagueOf.includes(grant.contactId)
  );
}

/** Whether a consent can let this recipient hear of health at all. */
export function mayHearOfHealth(recipient: Grant["recipient"]): boolean {
  return recipient === "bedrijfsarts" || MedicalRecipient.safeParse(recipient).success;
}

/** What a consent form for this recipient offers. */
export function categoriesFor(recipient: Grant["recipient"]): readonly ConsentCategory[] {
  return mayHearOfHealth(recipient) ? ConsentCategory.options : WorkCategory.options;
}

/** Whether a category is health: never for anyone at work. */
export function isHealthCategory(category: ConsentCategory): category is HealthCategory {
  return HealthCategory.safeParse(category).success;
}
