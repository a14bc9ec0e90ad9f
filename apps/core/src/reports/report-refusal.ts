import type { Result } from "@hervat/domain/primitives";
import type { WrongStatus } from "@hervat/domain/reports";
import { type Locale, m } from "@hervat/messages";
import { z } from "zod";
import { itemSentence } from "../batches/item-sentence.ts";
import { NotForEmployerShown } from "../guard/not-for-employer.ts";
import type { OfferReportRefusal } from "./offer-report.ts";
import type { PutBeforeManagerRefusal } from "./put-before-manager.ts";
import type { RecordAgreementRefusal } from "./record-agreement.ts";
import type { ReleaseReportRefusal } from "./release-report.ts";

/** A refusal about a report: what kind, for a screen that acts on it, and the sentence for the person before it. */
export const Refusal = z.strictObject({ kind: z.string(), sentence: z.string() });
export type Refusal = z.infer<typeof Refusal>;

/** What an offer is refused with: as above, and what the guard found, passage by passage. */
export const OfferRefusal = Refusal.extend({ findings: NotForEmployerShown.shape.findings });
export type OfferRefusal = z.infer<typeof OfferRefusal>;

/** The same outcome, with its refusal in words and with what the guard found. */
export function toOfferRefusal<Value>(
  outcome: Result<Value, OfferReportRefusal | ReleaseReportRefusal | PutBeforeManagerRefusal>,
  locale: Locale,
): Result<Value, OfferRefusal> {
  if (outcome.ok) return outcome;
  const { refusal } = outcome;
  const findings = refusal.kind === "not-for-employer" ? refusal.findings : [];
  return { ok: false, refusal: { kind: refusal.kind, sentence: sentenceOf(refusal, locale), findings } };
}

type ReportRefusal = WrongStatus | OfferReportRefusal | RecordAgreementRefusal | ReleaseReportRefusal | PutBeforeManagerRefusal;

/** The same outcome, with its refusal in words. */
export function toRefusal<Value>(outcome: Result<Value, ReportRefusal>, locale: Locale): Result<Value, Refusal> {
  return outcome.ok ? outcome : { ok: false, refusal: { kind: outcome.refusal.kind, sentence: sentenceOf(outcome.refusal, locale) } };
}

function sentenceOf(refusal: ReportRefusal, locale: Locale): string {
  switch (refusal.kind) {
    case "wrong-status":
    case "not-asked":
      return m.report_page_wrong_status({}, { locale });
    case "not-for-employer":
      return m.guard_refused({}, { locale });
    case "nothing-written":
      return m.report_page_nothing_written({}, { locale });
    case "own-fields-open":
      return m.own_fields_open({ fields: refusal.fields.join(", ") }, { locale });
    case "kept-by-client":
      return m.merged_refused_kept({ sentence: refusal.kept[0]?.sentence ?? "" }, { locale });
    case "plugin-not-ready":
      return m.batches_plugin_missing({}, { locale });
    case "text-not-made":
      return m.batches_trouble_plugin({}, { locale });
    case "other-version":
      return m.reports_refusal_other_version({}, { locale });
    case "before-offered":
      return m.report_page_before_offered({}, { locale });
    case "not-read":
    case "remarks-open":
      return m.reading_refused_remarks_coach({}, { locale });
    case "remarks-unanswered":
      return m.reading_refused_unanswered({ count: refusal.count }, { locale });
    case "scan-missing":
      return m.consent_page_refusal_scan_missing({}, { locale });
    case "scan-too-large":
      return m.consent_page_refusal_scan_too_large({}, { locale });
    case "scan-type":
      return m.consent_page_refusal_scan_type({}, { locale });
    case "in-future":
      return m.report_page_in_future({}, { locale });
    case "no-recipient":
      return m.report_page_no_recipient({}, { locale });
    case "may-not-leave":
      return refusal.reasons.map((reason) => itemSentence({ kind: "may-not-leave", reason }, locale)).join(", ");
    case "not-made":
      return itemSentence(refusal.sentence, locale);
  }
}
