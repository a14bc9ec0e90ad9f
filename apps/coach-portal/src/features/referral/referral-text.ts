import { Language } from "@hervat/domain/people";
import type { OfferEventKind, ReturnGoal } from "@hervat/domain/referral";
import { m } from "@hervat/messages";
import type { OfferShown } from "./use-referral.ts";

export function goalText(goal: ReturnGoal): string {
  switch (goal) {
    case "own-work":
      return m.referral_page_goal_own_work();
    case "other-place":
      return m.referral_page_goal_other_place();
    case "other-organisation":
      return m.referral_page_goal_other_organisation();
  }
}

export function standingText({ standing, answer }: OfferShown): string {
  switch (standing) {
    case "concept":
      return m.referral_page_standing_concept();
    case "sent":
      return m.referral_page_standing_sent();
    case "question":
      return m.referral_page_standing_question();
    case "accepted":
      return answer?.takenOverOn === null ? m.referral_page_standing_look() : m.referral_page_standing_accepted();
    case "withdrawn":
      return m.referral_page_standing_withdrawn();
    case "expired":
      return m.referral_page_standing_expired();
  }
}

export function standingBadge({ standing, answer }: OfferShown): "busy" | "done" | "wait" | "quiet" {
  switch (standing) {
    case "sent":
      return "busy";
    case "accepted":
      return answer?.takenOverOn === null ? "wait" : "done";
    case "question":
      return "wait";
    case "concept":
    case "withdrawn":
    case "expired":
      return "quiet";
  }
}

export function eventText(kind: OfferEventKind): string {
  switch (kind) {
    case "sent":
      return m.referral_page_event_sent();
    case "question":
      return m.referral_page_event_question();
    case "answered":
      return m.referral_page_event_answered();
    case "accepted":
      return m.referral_page_event_accepted();
    case "taken-over":
      return m.referral_page_event_taken_over();
    case "withdrawn":
      return m.referral_page_event_withdrawn();
  }
}

export const LANGUAGES = Language.options;

/** A language by its own name. */
export function languageText(language: Language): string {
  return m.navigation_language_name({}, { locale: language });
}
