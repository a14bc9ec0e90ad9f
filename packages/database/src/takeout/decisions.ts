/** How a row is found to be about a case: by its own column, or by the row it belongs to. */
export type Through =
  | { readonly by: "trajectory" }
  /** The case itself. */
  | { readonly by: "itself" }
  | { readonly by: "client"; readonly column: string }
  /** The row that `column` names in `table` (`schema.name`) says whose it is. */
  | { readonly by: "parent"; readonly column: string; readonly table: string }
  /** The events of the log in which this case was touched. */
  | { readonly by: "log" };

/**
 * What becomes of a table when a practice takes out all it has. `bytes` are files: they leave as files and stay out of the
 * JSON. Every other column of bytes is a sealed one, opened by the key of its row.
 */
export type Decision =
  | {
      readonly about: "case";
      readonly through: Through;
      readonly bytes?: readonly string[];
      /** Columns that tell nothing to whoever takes her dossier along. */
      readonly without?: readonly string[];
      /** The key that a sealed value was bound to, where that is not the id of its row. */
      readonly key?: readonly string[];
    }
  | { readonly about: "practice"; readonly without?: readonly string[] }
  | { readonly leftOut: string };

type OfCase = Extract<Decision, { about: "case" }>;

const OWN: OfCase = { about: "case", through: { by: "trajectory" } };
const of = (table: string, column: string): OfCase => ({ about: "case", through: { by: "parent", table, column } });

/** Every table there is, by `schema.name`. A test holds this list against the catalogue: a new table without a line fails. */
export const DECISIONS: Readonly<Record<string, Decision>> = {
  "audit.checkpoint": { leftOut: "how far the chain of the log has come: it says nothing by itself" },
  "audit.event": { about: "case", through: { by: "log" }, without: ["prev", "hash", "format", "address"] },
  "audit.installation": { leftOut: "about the computer, not about a practice" },
  "audit.subject": OWN,
  "auth.account": { leftOut: "how someone signs in" },
  "auth.installation": { leftOut: "how this installation began" },
  "auth.passkey": { leftOut: "how someone signs in" },
  "auth.rate_limit": { leftOut: "counts attempts to sign in" },
  "auth.session": { leftOut: "who is signed in now" },
  "auth.trusted_phone": { leftOut: "what opens without signing in" },
  "auth.two_factor": { leftOut: "how someone signs in" },
  "auth.user": { leftOut: "how someone signs in" },
  "auth.verification": { leftOut: "how someone signs in" },
  "billing.invoice": OWN,
  "billing.invoice_line": of("billing.invoice", "invoice_id"),
  "billing.invoiced_session": of("care.session", "session_id"),
  "billing.offer": OWN,
  "billing.offer_event": of("billing.offer", "offer_id"),
  "billing.payment": of("billing.invoice", "invoice_id"),
  "billing.payment_reminder": of("billing.invoice", "invoice_id"),
  "billing.series": { about: "practice" },
  "billing.time_price": OWN,
  "care.asked_questionnaire": OWN,
  "care.passed_moment": { ...OWN, key: ["trajectory_id", "moment"] },
  "care.care_step": { ...of("work.resumption_step", "step_id"), key: ["step_id"] },
  "care.case_contact": OWN,
  "care.case_message": OWN,
  "care.client_agreement": { ...of("reports.report", "report_id"), key: ["report_id", "version_hash"] },
  "care.client_contact": { about: "case", through: { by: "client", column: "client_id" } },
  "care.client_intake": OWN,
  "care.consent": OWN,
  "care.consent_scan": { ...OWN, bytes: ["content"] },
  "care.contact_moment": OWN,
  "care.criterion_judgement": OWN,
  "care.diary_entry": OWN,
  "care.doctors_question": OWN,
  "care.energy_measurement": OWN,
  "care.evaluation_preparation": OWN,
  "care.exercise_given": OWN,
  "care.factor": OWN,
  "care.factor_link": OWN,
  "care.follow_up": OWN,
  "care.goal": OWN,
  "care.goal_score": OWN,
  "care.home_build_up": OWN,
  "care.homework_tick": OWN,
  "care.intake_answer": OWN,
  "care.intake_decision": OWN,
  "care.introduction": OWN,
  "care.move_request": OWN,
  "care.note_amendment": OWN,
  "care.note_countersign": OWN,
  "care.pause": OWN,
  "care.phase": OWN,
  "care.plan_answer": OWN,
  "care.privacy_basis": OWN,
  "care.privacy_sending": OWN,
  "care.questionnaire_result": OWN,
  "care.quiet_closing": OWN,
  "care.consent_refusal": OWN,
  "care.dossier_request_text": { ...OWN, key: ["request_id"] },
  "work.data_breach": { about: "practice" },
  "work.data_breach_case": { ...OWN, key: ["breach_id", "trajectory_id"] },
  "work.dossier_request": OWN,
  "care.dossier_hold": OWN,
  "care.erasure_accord": OWN,
  "care.kept_dossier": OWN,
  "care.reading_along": OWN,
  "care.reading_code": { leftOut: "a code that ends within minutes" },
  "care.received_document": { ...OWN, bytes: ["content"] },
  "care.recovery_norm": OWN,
  "care.relapse_plan": OWN,
  "care.report_draft": OWN,
  "care.report_reaction": OWN,
  "care.report_remark": OWN,
  "care.session": OWN,
  "care.session_note": { ...OWN, key: ["session_id"] },
  "care.theme_note": OWN,
  "identity.calendar_feed": { leftOut: "an address that opens a calendar: made anew elsewhere" },
  "identity.readiness_confirmed": { leftOut: "what the practice saw to on the computer it leaves" },
  "identity.digest": { leftOut: "who wants a daily mail" },
  "identity.invitation": { leftOut: "a way in that ends by itself" },
  "identity.link": { leftOut: "a way in that ends by itself" },
  "identity.mail": { leftOut: "on its way, or delivered: it says nothing that the dossier does not" },
  "identity.mail_server": { leftOut: "how this installation sends its mail, with a password" },
  "identity.membership": { about: "practice" },
  "identity.person": { about: "practice" },
  "identity.practice": { about: "practice" },
  "identity.practice_directory": { leftOut: "the name once more, to find the practice by" },
  "identity.text_message": { leftOut: "a code that opened something for ten minutes" },
  "identity.practice_key": { leftOut: "what is sealed leaves opened" },
  "reports.batch": { about: "practice" },
  "reports.batch_item": OWN,
  "reports.delivery": { ...OWN, without: ["code_hash", "code_expires_at", "session_hash", "session_expires_at"] },
  "reports.known_device": { leftOut: "what opens without a code" },
  "reports.document": { ...OWN, bytes: ["plain_bytes", "sealed_bytes"] },
  "reports.export": { about: "practice" },
  "reports.document_proof": { leftOut: "the hashes of the documents once more, to find one by" },
  "reports.installed_plugin": { about: "practice", without: ["package"] },
  "reports.brought_report": { about: "practice", without: ["package"] },
  "reports.plugin_run": { leftOut: "how long printing took on the computer it leaves" },
  "reports.plugin_step": { about: "practice" },
  "reports.signing_key": { about: "practice" },
  "reports.report": OWN,
  "reports.report_notice": of("reports.report", "report_id"),
  "reports.report_version": of("reports.report", "report_id"),
  "work.assignment": OWN,
  "work.building_block": { about: "practice" },
  "work.application_notice": OWN,
  "work.case_facts": OWN,
  "work.client": { about: "case", through: { by: "client", column: "id" } },
  "work.closed_period": { about: "practice" },
  "work.closing": OWN,
  "work.contact": { about: "practice" },
  "work.contact_rhythm": OWN,
  "work.document_receipt": OWN,
  "work.employer": { about: "practice" },
  "work.erasure_certificate": { about: "practice" },
  "work.evaluation": OWN,
  "work.extension": OWN,
  "work.hand_over": OWN,
  "work.import_row": { leftOut: "what an import found, kept for a day to take it back" },
  "work.import_run": { about: "practice" },
  "work.joint_text": OWN,
  "work.manager_action": of("work.resumption_step", "step_id"),
  "work.manager_form": OWN,
  "work.manager_form_answer": OWN,
  "work.milestone_done": OWN,
  "work.programme": { about: "practice" },
  "work.questionnaire": { about: "practice" },
  "work.reader_allowance": { leftOut: "what the consents say once more, for who may not read them" },
  "work.released_agreement": OWN,
  "work.released_factor": OWN,
  "work.resumption_plan": OWN,
  "work.resumption_step": OWN,
  "work.retired_programme": { about: "practice" },
  "work.room": { about: "practice" },
  "work.shared_document": { ...OWN, bytes: ["plain_bytes"] },
  "work.spell": OWN,
  "work.trajectory": { about: "case", through: { by: "itself" } },
  "work.work_capacity": OWN,
  "work.work_goal": OWN,
};
