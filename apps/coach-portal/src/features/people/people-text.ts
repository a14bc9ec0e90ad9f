import type { ConsentCategory } from "@hervat/domain/consent";
import { m } from "@hervat/messages";
import { formatDay } from "../../app/format.ts";
import { underscored } from "../../app/underscored.ts";
import type { InviteRefusal, MomentRefusal, OutsideKind, RecordRefusal, RoleOfPerson, WithdrawRefusal } from "./use-people.ts";

export function roleText(role: RoleOfPerson | OutsideKind): string {
  return m.area_consent[`consent_recipient_${role}`]();
}

/** What a category is called, and what it means for someone who never saw one. */
export function categoryText(category: ConsentCategory): { label: string; explanation: string } {
  const key = underscored(category);
  return { label: m.area_consent[`consent_category_${key}`](), explanation: m.area_consent_page[`consent_page_explain_${key}`]() };
}

export function recordRefusalText(refusal: RecordRefusal): string {
  switch (refusal.kind) {
    case "health-not-for-employer":
      return m.consent_refusal_health_not_for_employer({
        categories: refusal.categories.map((category) => categoryText(category).label).join(", "),
      });
    case "in-the-future":
      return m.consent_refusal_in_the_future();
    case "expires-before-given":
      return m.consent_refusal_expires_before_given();
    case "nothing-chosen":
      return m.consent_refusal_nothing_chosen();
    case "contact-unknown":
      return m.consent_page_refusal_contact_unknown();
    case "note-missing":
      return m.consent_page_refusal_note_missing();
    case "scan-missing":
      return m.consent_page_refusal_scan_missing();
    case "scan-type":
      return m.consent_page_refusal_scan_type();
    case "scan-too-large":
      return m.consent_page_refusal_scan_too_large();
  }
}

export function withdrawRefusalText(refusal: WithdrawRefusal): string {
  switch (refusal.kind) {
    case "already-withdrawn":
      return m.consent_refusal_already_withdrawn({ date: formatDay(refusal.withdrawnOn) });
    case "before-given":
      return m.consent_refusal_before_given({ date: formatDay(refusal.givenOn) });
    case "in-the-future":
      return m.consent_page_refusal_in_the_future();
  }
}

export function momentRefusalText(refusal: Exclude<MomentRefusal, { kind: "not-for-employer" }>): string {
  switch (refusal.kind) {
    case "in-the-future":
      return m.consent_page_refusal_in_the_future();
    case "consent-changed":
      return m.consent_page_may_changed();
    case "not-covered":
      return m.consent_page_may_not_covered({
        categories: refusal.categories.map((category) => categoryText(category).label.toLowerCase()).join(", "),
      });
  }
}

export function inviteRefusalText(refusal: InviteRefusal): string {
  switch (refusal.kind) {
    case "no-contact":
      return m.consent_page_refusal_no_contact();
    case "no-email":
      return m.consent_page_refusal_no_email();
    case "already-member":
      return m.consent_page_refusal_already_member();
    case "invited-lately":
      return m.consent_page_refusal_invited_lately();
    case "not-shown-to-client":
      return m.privacy_page_invite_not_shown();
    case "client-named-hr":
      return m.privacy_page_invite_hr_instead();
  }
}
