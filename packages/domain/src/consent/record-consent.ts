import {
  ConsentId,
  type ContactId,
  type MembershipId,
  newId,
  ok,
  type PlainDate,
  type Result,
  refuse,
  type TrajectoryId,
} from "../primitives/index.ts";
import type { ConsentCategory, HealthCategory, WorkCategory } from "./categories.ts";
import {
  type Consent,
  type GivenConsent,
  type Grant,
  type HowGiven,
  MedicalRecipient,
  type WithdrawnConsent,
  WorkRecipient,
} from "./consent.ts";
import { isHealthCategory } from "./consent-stands.ts";

export type GrantRefusal =
  /** An employee depends on her employer, so such a consent would not be valid. None is offered, and none is recorded. */
  { readonly kind: "health-not-for-employer"; readonly categories: readonly HealthCategory[] } | { readonly kind: "nothing-chosen" };
export type RecordConsentRefusal =
  | GrantRefusal
  | { readonly kind: "in-the-future"; readonly today: PlainDate }
  | { readonly kind: "expires-before-given"; readonly givenOn: PlainDate };

/** What the coach fills in: what was agreed, with whom, when and how. */
export type ConsentForm = {
  readonly trajectoryId: TrajectoryId;
  readonly to: GrantTo;
  readonly categories: readonly ConsentCategory[];
  readonly givenOn: PlainDate;
  readonly how: HowGiven;
  readonly textVersion: string;
  readonly recordedBy: MembershipId;
  readonly expiresOn: PlainDate | null;
};

export type GrantTo =
  | { readonly recipient: "bedrijfsarts"; readonly contactId: ContactId; readonly reach: "named" | "team" }
  | { readonly recipient: MedicalRecipient | WorkRecipient; readonly contactId: ContactId };

/** Records a consent that the client gave on paper or aloud. It can be recorded later than it was given, never earlier. */
export function recordConsent(form: ConsentForm, today: PlainDate): Result<GivenConsent, RecordConsentRefusal> {
  const grant = grantOf(form.to, form.categories);
  if (!grant.ok) return grant;
  if (form.givenOn > today) return refuse({ kind: "in-the-future", today });
  if (form.expiresOn !== null && form.expiresOn < form.givenOn) return refuse({ kind: "expires-before-given", givenOn: form.givenOn });

  const { trajectoryId, givenOn, how, textVersion, recordedBy, expiresOn } = form;
  return ok({ id: newId(ConsentId), trajectoryId, grant: grant.value, givenOn, how, textVersion, recordedBy, expiresOn, status: "given" });
}

/**
 * A grant out of what was ticked.
 *
 * @source AP-beleidsregels De zieke werknemer (BWBR0037896); docs/sources.md §1
 */
export function grantOf(to: GrantTo, chosen: readonly ConsentCategory[]): Result<Grant, GrantRefusal> {
  const categories = [...new Set(chosen)];
  if (categories.length === 0) return refuse({ kind: "nothing-chosen" });
  if (to.recipient === "bedrijfsarts") return ok({ recipient: to.recipient, contactId: to.contactId, reach: to.reach, categories });

  const medical = MedicalRecipient.safeParse(to.recipient);
  if (medical.success) return ok({ recipient: medical.data, contactId: to.contactId, categories });

  const health = categories.filter(isHealthCategory);
  if (health.length > 0) return refuse({ kind: "health-not-for-employer", categories: health });
  const work = categories.filter((category): category is WorkCategory => !isHealthCategory(category));
  return ok({ recipient: WorkRecipient.parse(to.recipient), contactId: to.contactId, categories: work });
}

export type WithdrawConsentRefusal =
  | { readonly kind: "already-withdrawn"; readonly withdrawnOn: PlainDate }
  | { readonly kind: "before-given"; readonly givenOn: PlainDate };

/** The client takes her consent back, without having to say why. What was fetched before stays fetched. */
export function withdrawConsent(consent: Consent, on: PlainDate): Result<WithdrawnConsent, WithdrawConsentRefusal> {
  if (consent.status === "withdrawn") return refuse({ kind: "already-withdrawn", withdrawnOn: consent.withdrawnOn });
  if (on < consent.givenOn) return refuse({ kind: "before-given", givenOn: consent.givenOn });
  return ok({ ...consent, status: "withdrawn", withdrawnOn: on });
}

/** Ends, with the trajectory, what had no end of its own or a later one. */
export function expireWithTrajectory(consents: readonly Consent[], endedOn: PlainDate): readonly Consent[] {
  return consents.map((consent) =>
    consent.expiresOn === null || consent.expiresOn > endedOn ? { ...consent, expiresOn: endedOn } : consent,
  );
}
