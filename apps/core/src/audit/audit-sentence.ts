import type { Locale } from "@hervat/messages";
import { m } from "@hervat/messages";

type Words = (inputs: Record<never, never>, options: { locale: Locale }) => string;
type Sentence = (inputs: { who: string }, options: { locale: Locale }) => string;

/** What an action was about, by its concept: a part of the file as its reader knows it. */
const TOPICS: Readonly<Record<string, Words>> = {
  breach: m.audit_topic_breach,
  "calendar-feed": m.audit_topic_agenda,
  "case-contact": m.audit_topic_people,
  "client-contact": m.audit_topic_person,
  "contact-moment": m.audit_topic_contacts,
  "contact-rhythm": m.audit_topic_employer,
  "doctors-question": m.audit_topic_questions,
  "evaluation-draft": m.audit_topic_evaluation,
  "follow-up": m.audit_topic_talks,
  "manager-intake": m.audit_topic_forms,
  "relapse-plan": m.audit_topic_relapse,
  "report-draft": m.audit_topic_report,
  "shared-document": m.audit_topic_papers,
  "work-goal": m.audit_topic_goals,
  absence: m.audit_topic_agenda,
  agenda: m.audit_topic_agenda,
  assignment: m.audit_topic_order,
  attendance: m.audit_topic_talks,
  audit: m.audit_topic_log,
  batch: m.audit_topic_batch,
  caseload: m.audit_topic_list,
  client: m.audit_topic_person,
  clock: m.audit_topic_list,
  consent: m.audit_topic_consents,
  deadline: m.audit_topic_deadlines,
  delivery: m.audit_topic_report,
  diary: m.audit_topic_diary,
  document: m.audit_topic_papers,
  dossier: m.audit_topic_dossier,
  energy: m.audit_topic_energy,
  evaluation: m.audit_topic_evaluation,
  "manager-evaluation": m.audit_topic_evaluation,
  extension: m.audit_topic_extension,
  factor: m.audit_topic_factors,
  goal: m.audit_topic_goals,
  "hand-over": m.audit_topic_hand_over,
  import: m.audit_topic_import,
  intake: m.audit_topic_intake,
  invitation: m.audit_topic_access,
  invoice: m.audit_topic_invoice,
  manager: m.audit_topic_employer,
  message: m.audit_topic_messages,
  milestone: m.audit_topic_law,
  note: m.audit_topic_notes,
  offer: m.audit_topic_order,
  own: m.audit_topic_guidance,
  pause: m.audit_topic_talks,
  people: m.audit_topic_people,
  phase: m.audit_topic_phase,
  practice: m.audit_topic_moving,
  privacy: m.audit_topic_privacy,
  questionnaire: m.audit_topic_questionnaires,
  received: m.audit_topic_papers,
  recovery: m.audit_topic_recovery,
  report: m.audit_topic_report,
  request: m.audit_topic_request,
  retention: m.audit_topic_privacy,
  resumption: m.audit_topic_work_plan,
  score: m.audit_topic_scores,
  search: m.audit_topic_list,
  session: m.audit_topic_talks,
  sickness: m.audit_topic_sickness,
  "stand-in": m.audit_topic_hand_over,
  today: m.audit_topic_list,
  trajectory: m.audit_topic_guidance,
  "trusted-phone": m.audit_topic_access,
  phone: m.audit_topic_access,
};

/** Actions that are about something else than their concept says. */
const OF_ACTION: Readonly<Record<string, Words>> = {
  "breach.read-log": m.audit_topic_log,
  "own.answer-build-up": m.audit_topic_work_plan,
  "own.answer-questionnaire": m.audit_topic_questionnaires,
  "own.ask-to-move": m.audit_topic_talks,
  "own.give-consent": m.audit_topic_consents,
  "own.make-reading-code": m.audit_topic_report,
  "own.prepare-evaluation": m.audit_topic_evaluation,
  "own.prepare-intake": m.audit_topic_intake,
  "own.read-build-up": m.audit_topic_work_plan,
  "own.read-consents": m.audit_topic_consents,
  "own.mark-milestone-done": m.audit_topic_law,
  "own.read-diary": m.audit_topic_diary,
  "own.read-intake": m.audit_topic_intake,
  "own.read-law": m.audit_topic_law,
  "own.read-letters": m.audit_topic_letters,
  "own.read-log": m.audit_topic_log,
  "own.read-messages": m.audit_topic_messages,
  "own.read-plan": m.audit_topic_work_plan,
  "own.read-preparation": m.audit_topic_evaluation,
  "own.read-questionnaires": m.audit_topic_questionnaires,
  "own.read-report": m.audit_topic_report,
  "own.read-requests": m.audit_topic_request,
  "own.read-talks": m.audit_topic_talks,
  "own.refuse-consent": m.audit_topic_consents,
  "own.remark-on-report": m.audit_topic_report,
  "own.take-remark-back": m.audit_topic_report,
  "own.take-request-back": m.audit_topic_request,
  "own.tick-homework": m.audit_topic_notes,
  "own.write-diary": m.audit_topic_diary,
  "own.write-message": m.audit_topic_messages,
  "report.read-preparation": m.audit_topic_evaluation,
};

/** What deserves a sentence of its own, when it was done. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  "breach.told": m.audit_did_breach_told,
  "client.added": m.audit_did_client_added,
  "client.invited": m.audit_did_invited,
  "consent.coach-added": m.beside_did_add,
  "consent.coach-ended": m.beside_did_end,
  "consent.recorded": m.audit_did_consent_recorded,
  "consent.refused": m.audit_did_consent_refused,
  "consent.withdrawn": m.audit_did_consent_withdrawn,
  "delivery.acknowledged": m.delivery_audit_acknowledged,
  "delivery.advised": m.delivery_audit_advised,
  "delivery.asked": m.delivery_audit_asked,
  "delivery.code-made": m.delivery_audit_code,
  "delivery.entered": m.delivery_audit_entered,
  "delivery.list": m.delivery_audit_listed,
  "delivery.revoked": m.delivery_audit_revoked,
  "delivery.sent": m.delivery_audit_sent,
  "doctors-question.answered": m.delivery_audit_answered,
  "document.rendered": m.audit_did_document_rendered,
  "dossier.read-all": m.audit_did_copied,
  "evaluation.approve-by-hand": m.audit_did_evaluation_confirmed_aloud,
  "manager.evaluation-change-asked": m.audit_did_evaluation_change_asked,
  "manager.evaluation-confirmed": m.audit_did_evaluation_confirmed,
  "manager.invited": m.audit_did_invited,
  "note.signed": m.audit_did_note_signed,
  "note.written": m.audit_did_note_written,
  "own.agree-to-report": m.audit_did_report_agreed,
  "own.ask": m.audit_did_request_asked,
  "own.decline-report": m.audit_did_report_declined,
  "own.take-out": m.audit_did_copied,
  "own.withdraw-report": m.audit_did_report_withdrawn,
  "practice.take-out": m.audit_did_practice_copied,
  "plugin.any-key": m.plugin_did_any_key,
  "plugin.key-added": m.plugin_did_key_added,
  "plugin.key-removed": m.plugin_did_key_removed,
  "plugin.known-keys-only": m.plugin_did_known_keys_only,
  "privacy.answered": m.audit_did_privacy_answered,
  "privacy.erased": m.audit_did_erased,
  "privacy.kept": m.audit_did_kept,
  "privacy.erasure-asked": m.audit_did_erasure_asked,
  "privacy.erasure-taken-back": m.audit_did_erasure_taken_back,
  "privacy.held": m.audit_did_held,
  "privacy.hold": m.audit_did_held,
  "privacy.hold-lifted": m.audit_did_hold_lifted,
  "privacy.lift-hold": m.audit_did_hold_lifted,
  "retention.set": m.audit_did_term_set,
  "employer.merged": m.audit_did_employers_merged,
  "privacy.sent": m.audit_did_privacy_sent,
  "questionnaire.read-file": m.audit_did_answers_exported,
  "questionnaire.exported": m.audit_did_answers_exported,
  "questionnaire.moment-passed": m.audit_did_moment_passed,
  "questionnaire.moment-taken-back": m.audit_did_moment_back,
  "report.agreed": m.audit_did_report_agreed,
  "report.declined": m.audit_did_report_declined,
  "report.fetch": m.audit_did_report_fetched,
  "report.offer": m.audit_did_report_offered,
  "report.put-before-manager": m.audit_did_evaluation_put,
  "report.record-agreement": m.audit_did_report_agreed,
  "report.release": m.audit_did_report_released,
  "report.withdraw": m.audit_did_report_withdrawn,
  "report.withdrawn": m.audit_did_report_withdrawn,
  "request.answer": m.audit_did_request_answered,
  "session.cancelled": m.audit_did_session_cancelled,
  "session.held": m.audit_did_session_held,
  "session.planned": m.audit_did_session_planned,
  "session.reopened": m.audit_did_session_reopened,
  "trajectory.talks-agreed": m.audit_did_talks_agreed,
  "trajectory.talks-as-programme": m.audit_did_talks_agreed,
  "trajectory.closed": m.audit_did_closed,
  "trajectory.closed-quietly": m.audit_did_closed,
  "trajectory.handed-over": m.audit_did_handed_over,
  "trajectory.stand-in-arranged": m.audit_did_stand_in_arranged,
  "trajectory.stand-in-ended": m.audit_did_stand_in_ended,
};

const READING = /^(read|list|preview|download|fetch|open|own$|looked)/;
const REMOVING = /^(remove|taken-back|take-back|mark-taken-back|sharing-ended|reader-ended|unlinked)|-(removed|taken-back)$|^removed$/;

/** What one row of the log says: who did what to which part of a file. No internal word is in it, and nothing of what was written. */
export function auditSentence(
  { action, outcome, who }: { action: string; outcome: "done" | "refused" | "failed"; who: string },
  locale: Locale,
): string {
  const what = topicOf(action)({}, { locale });
  if (outcome === "refused") return m.audit_did_refused({ who, what }, { locale });
  if (outcome === "failed") return m.audit_did_failed({ who, what }, { locale });
  const own = SENTENCES[action];
  if (own !== undefined) return own({ who }, { locale });
  const did = action.slice(action.indexOf(".") + 1);
  if (READING.test(did)) return m.audit_did_read({ who, what }, { locale });
  return REMOVING.test(did) ? m.audit_did_remove({ who, what }, { locale }) : m.audit_did_change({ who, what }, { locale });
}

/** Whether the log can say what an action is about; a test asks it of every action there is. */
export function hasTopic(action: string): boolean {
  return topicOf(action) !== m.audit_topic_other;
}

function topicOf(action: string): Words {
  return OF_ACTION[action] ?? TOPICS[action.slice(0, action.indexOf("."))] ?? m.audit_topic_other;
}
