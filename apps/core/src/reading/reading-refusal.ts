import type { Result } from "@hervat/domain/primitives";
import type { AgreeRefusal } from "@hervat/domain/reports";
import { type Locale, m } from "@hervat/messages";
import { Refusal } from "../reports/report-refusal.ts";
import type { AnswerBesideRefusal } from "./answer-beside.ts";
import type { SayRefusal } from "./say-of-passage.ts";

export { Refusal as ReadingRefusal };

/** The same outcome, with its refusal in words for whoever reads. */
export function inWords<Value>(
  outcome: Result<Value, AgreeRefusal | SayRefusal | AnswerBesideRefusal>,
  locale: Locale,
): Result<Value, Refusal> {
  return outcome.ok ? outcome : { ok: false, refusal: { kind: outcome.refusal.kind, sentence: sentenceOf(outcome.refusal, locale) } };
}

function sentenceOf(refusal: AgreeRefusal | SayRefusal | AnswerBesideRefusal, locale: Locale): string {
  switch (refusal.kind) {
    case "wrong-status":
      return m.reading_refused_status({}, { locale });
    case "other-version":
      return m.reading_refused_version({}, { locale });
    case "before-offered":
      return m.report_page_before_offered({}, { locale });
    case "not-read":
      return m.reading_refused_not_read({}, { locale });
    case "remarks-open":
      return m.reading_refused_remarks({}, { locale });
    case "answered":
      return m.reading_refused_answered({}, { locale });
    case "no-such-passage":
      return m.reading_refused_passage({}, { locale });
    case "no-reaction":
      return m.reading_refused_reaction({}, { locale });
    case "no-code":
      return m.reading_refused_no_code({}, { locale });
    case "wrong-code":
      return m.reading_refused_wrong_code({}, { locale });
  }
}
