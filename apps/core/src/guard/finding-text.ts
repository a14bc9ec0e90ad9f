import type { ForbiddenKind } from "@hervat/domain/guard";
import { type Locale, m } from "@hervat/messages";

/** Why a passage may not be read by an employer. */
export function findingReason(kind: ForbiddenKind, locale: Locale): string {
  switch (kind) {
    case "illness":
      return m.guard_reason_illness({}, { locale });
    case "complaint":
      return m.guard_reason_complaint({}, { locale });
    case "medication":
      return m.guard_reason_medication({}, { locale });
    case "diagnosis":
      return m.guard_reason_diagnosis({}, { locale });
    case "treatment":
      return m.guard_reason_treatment({}, { locale });
    case "private":
      return m.guard_reason_private({}, { locale });
    case "incapacity":
      return m.guard_reason_incapacity({}, { locale });
  }
}

/** What to write instead. */
export function findingSuggestion(kind: ForbiddenKind, locale: Locale): string {
  switch (kind) {
    case "illness":
      return m.guard_suggestion_illness({}, { locale });
    case "complaint":
      return m.guard_suggestion_complaint({}, { locale });
    case "medication":
      return m.guard_suggestion_medication({}, { locale });
    case "diagnosis":
      return m.guard_suggestion_diagnosis({}, { locale });
    case "treatment":
      return m.guard_suggestion_treatment({}, { locale });
    case "private":
      return m.guard_suggestion_private({}, { locale });
    case "incapacity":
      return m.guard_suggestion_incapacity({}, { locale });
  }
}
