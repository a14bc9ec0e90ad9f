import type { ServingRole } from "./login-roles.ts";

/** Table -> what the role may do with it. `select(a, b)` names columns; a table that is not named is closed. */
type Grants = Readonly<Record<string, string>>;

const READ_WRITE = "select, insert, update";
const ALL = "select, insert, update, delete";

/** The checkpoint moves with every event; a trigger refuses to let it move back. */
const AUDIT_HEAD: Grants = { "audit.checkpoint": "select, insert, update(seq, hash, moved_at)" };

/** Every role adds audit rows and continues the chain; none of them reads it. */
const AUDIT_ADD: Grants = {
  ...AUDIT_HEAD,
  "audit.event": "insert",
  "audit.subject": "insert",
  "audit.installation": "insert, select(seq, hash)",
};

const AUTH: Grants = {
  ...AUDIT_ADD,
  "auth.*": ALL,
  "identity.practice": "select(id, name, demo, profile, created_at), insert",
  "identity.practice_directory": "select, insert",
  "identity.practice_key": "insert",
  "identity.person": READ_WRITE,
  "identity.membership": READ_WRITE,
  "identity.invitation": "select, insert, update(used_at)",
  "identity.calendar_feed": "select, update(read_at)",
  "identity.mail": "select(tenant_id, id), insert",
  "identity.mail_server": "select(tenant_id, proven_at)",
  // Whether a file is ours, for whoever holds it.
  "reports.document_proof": "select",
};

const COACH: Grants = {
  ...AUDIT_HEAD,
  "audit.event": "select, insert",
  "audit.subject": "select, insert",
  "audit.installation": "insert, select(seq, hash)",
  "identity.practice": READ_WRITE,
  "identity.practice_directory": "select, insert, update(name)",
  "identity.mail_server": ALL,
  "identity.practice_key": "select, insert, update(retired_at)",
  "identity.person": "select",
  // Another contact only where two become one: a trigger holds it.
  "identity.membership": "select, update(title, phone, ended_at, contact_id)",
  "identity.invitation": "select, insert, update(withdrawn_at, contact_id)",
  "identity.calendar_feed":
    "select(tenant_id, id, membership_id, kind, with_names, created_at, revoked_at, read_at), insert, update(revoked_at)",
  "identity.digest": "select, insert, update(wanted)",
  "identity.readiness_confirmed": ALL,
  // Mails to a client go with her name: a trigger lets go of them in an erasure alone, as of the versions of reports.
  "identity.mail": "select, insert, update(status, not_before), delete",
  "identity.link": "select, insert, update(revoked_at)",
  "identity.text_message": "insert",
  "work.*": ALL,
  "care.*": ALL,
  // What was signed stays, what was added is only added to: triggers let go of it in an erasure alone.
  "care.session_note": ALL,
  "care.note_amendment": "select, insert, delete",
  "care.note_countersign": "select, insert, delete",
  "care.homework_tick": "select, insert, delete",
  "care.consent_refusal": "select, insert, delete",
  "work.assignment": "select, insert",
  // What went wrong stays in the register.
  "work.data_breach": "select, insert, update",
  // Who had a case, and by what, stays; a stand-in is ended and nothing else of it changes.
  "work.hand_over": "select, insert, update(ended_at)",
  "work.erasure_certificate": "select, insert",
  // What a version asks stays: it is only offered no more.
  "work.questionnaire": "select, insert, update(stopped_at, stopped_by)",
  "billing.*": ALL,
  "billing.offer_event": "select, insert",
  "billing.payment_reminder": "select, insert",
  "reports.*": READ_WRITE,
  "reports.document": "select, insert, update(released_at, withdrawn_at, readers), delete",
  "reports.report_version": "select, insert, delete",
  "reports.export": "select, insert",
  // What a version is stays; a file that made nothing is taken away.
  "reports.installed_plugin": "select, insert, update(package, removed_at, disabled_at, disabled_by)",
  "reports.brought_report": "select, update(status, answered_at, answered_by)",
  "reports.plugin_step": "select, insert",
  // Who knew which key stays: one is removed, and never changed.
  "reports.signing_key": "select, insert, update(removed_at, removed_by)",
  "reports.plugin_run": "select, insert",
  "reports.document_proof": "insert",
};

/** Nothing in care, no price, no count of sessions, no key to open anything sealed. */
const MANAGER: Grants = {
  ...AUDIT_ADD,
  "identity.practice": "select(id, name, demo, profile)",
  "identity.person": "select(id, name, language)",
  "identity.membership": "select(tenant_id, id, person_id, role, contact_id, title, phone, ended_at)",
  "identity.mail": "select(tenant_id, id), insert",
  "work.employer": "select(tenant_id, id, name)",
  "identity.calendar_feed":
    "select(tenant_id, id, membership_id, kind, with_names, created_at, revoked_at, read_at), insert, update(revoked_at)",
  // HR names who manages an employee from now on.
  "work.contact": "select, insert",
  "work.client": "select",
  "work.trajectory":
    "select(tenant_id, id, client_id, coach_membership_id, programme_key, programme_version, status, started_on, active_since, paused_on, completed_on, evaluated_on, stopped_on, stop_reason, manager_contact_id, manager_since, manager_shown_contact_id, hr_contact_id, hr_since, hr_shown_contact_id, version), update(manager_contact_id, manager_since, version)",
  "work.spell": "select",
  "work.milestone_done": "select, insert",
  "work.case_facts": "select",
  "work.work_capacity": "select",
  "work.resumption_plan": "select, update(version)",
  "work.resumption_step": "select, update(hours_worked, agreed_by)",
  "work.contact_rhythm": "select, update(last_done_on)",
  "work.manager_action": READ_WRITE,
  "work.manager_form": "select, update(content, filled_in_by, filled_in_at)",
  "work.manager_form_answer": "select, insert, update(value, noted_by, written_by, written_at, version)",
  "work.released_factor": "select",
  "work.work_goal": "select(tenant_id, goal_id, trajectory_id, text)",
  "work.released_agreement": "select(tenant_id, trajectory_id, agreements)",
  // Whom the client lets read what she releases, of himself alone.
  "work.reader_allowance": "select",
  "work.shared_document": "select",
  "work.document_receipt": "select, insert",
  "work.evaluation": "select",
  "work.joint_text": "select, update(answer, part, note, how, answered_on, answered_by, version)",
  // What HR brings, of her own employer alone; what the practice answers is not hers to write.
  "reports.brought_report": "select, insert, update(status, offered_at), delete",
  "reports.document":
    "select(tenant_id, id, trajectory_id, kind, audience, standing, media_type, sha256, size, plain_bytes, created_at, released_at, withdrawn_at)",
};

/** The client reads her own dossier without the coach's working notes, and writes her answers, her consent and her agreement. */
const CLIENT: Grants = {
  ...AUDIT_HEAD,
  "audit.event": "select, insert",
  "audit.subject": "select, insert",
  "audit.installation": "insert, select(seq, hash)",
  "identity.practice": "select(id, name, demo, profile)",
  "identity.practice_key": "select",
  "identity.person": "select(id, name, language)",
  "identity.membership": "select, update(calm)",
  "identity.mail": "select(tenant_id, id), insert",
  "work.employer": "select(tenant_id, id, name)",
  "work.contact": "select",
  "work.client": "select",
  // What she says of who is named at work is kept beside it, in the same transaction.
  "work.trajectory": "select, update(manager_shown_contact_id, hr_shown_contact_id)",
  "work.spell": "select",
  "work.milestone_done": "select, insert",
  "work.case_facts": "select",
  "work.work_capacity": "select",
  "work.room": "select",
  // The version that her own trajectory keeps.
  "work.programme": "select(tenant_id, id, key, number, content, published_at)",
  // In which words she is asked; which of them she is asked stands sealed.
  "work.questionnaire": "select(tenant_id, id, key, number, content)",
  // Her answer counts as a change of the plan, and with a yes she stands among who agreed.
  "work.resumption_plan": "select, update(version)",
  "work.resumption_step": "select, update(agreed_by)",
  "work.contact_rhythm": "select",
  "work.manager_action": "select",
  "work.manager_form": "select(tenant_id, trajectory_id, form, asked_on, filled_in_at)",
  "work.released_factor": ALL,
  // Who opened what was released to her employer, and when.
  "work.document_receipt": "select",
  "work.evaluation": "select, insert, delete",
  // With a report that she takes back goes what lay before her manager of it.
  "work.joint_text": "select, delete",
  "care.client_contact": READ_WRITE,
  "care.client_intake": "select, insert",
  "care.intake_answer": READ_WRITE,
  "care.phase": "select",
  "care.session": "select, update(status, cancelled_at, cancelled_by, late, version)",
  "care.consent": "select, insert, update(expires_on, withdrawn_on, withdrawn_at)",
  // With every consent that she gives or takes back.
  "work.reader_allowance": ALL,
  "care.consent_refusal": "select, insert",
  "care.case_contact": "select",
  // With a consent that she takes back goes what the employer could read on it.
  "care.goal": "select, insert, update(about, content, version)",
  "care.goal_score": "select",
  "work.work_goal": "select, delete",
  "work.released_agreement": "select, delete",
  "work.data_breach_case": "select",
  // Who her coach is and who stands in; not why.
  "work.hand_over": "select(tenant_id, id, trajectory_id, kind, from_membership_id, to_membership_id, first_day, last_day, ended_at)",
  "work.dossier_request": "select, insert, update(due_on, extended_on, state, ended_on, ended_by, version)",
  "care.dossier_request_text": "select, insert",
  "care.privacy_basis": "select, insert, update(withdrawn_on, withdrawn_at)",
  "care.privacy_sending": "select, update(opened_at, answer, answered_at)",
  "care.introduction": "select, insert, update(answer, how, shown_on, recorded_by, recorded_at)",
  "care.contact_moment": "select",
  "care.received_document": "select",
  "care.doctors_question": "select",
  // With whom a paper is shared; the copy itself is for its reader.
  "work.shared_document": "select(tenant_id, id, trajectory_id, for_manager, for_hr, client_agreed_on)",
  "care.factor": READ_WRITE,
  "care.energy_measurement": "select, insert",
  "care.home_build_up": "select, insert",
  "care.diary_entry": "select, insert",
  "care.recovery_norm": "select",
  "care.exercise_given": "select, update(done_on)",
  // To whom she said yes; when she may need somebody, they are asked to look.
  "care.reading_along": "select",
  // Of a note only what she takes home; what the coach wrote for herself stays shut.
  "care.session_note": "select(tenant_id, session_id, trajectory_id, homework, signed_at)",
  "care.homework_tick": "select, insert",
  "care.move_request": "select, insert",
  "care.care_step": "select",
  "care.plan_answer": READ_WRITE,
  "care.case_message": "select, insert, update(read_at)",
  "care.asked_questionnaire": "select, update(content, finished_at)",
  "care.questionnaire_result": "select, insert",
  "care.client_agreement": "select, insert",
  // What was answered stays: a remark is taken back and said anew, never changed.
  "care.report_remark": "select, insert, delete",
  "care.report_reaction": ALL,
  "care.reading_code": "select, insert, update(membership_id, code_hash, made_at, expires_at, tries, used_at)",
  "care.evaluation_preparation": "select, insert, update(content, shared_at, version)",
  "reports.report": "select, update(status, read_on, declined_on, fetched_at, withdrawn_at, withdrawn_by, regretted_on, version)",
  "reports.report_version": "select",
  "reports.document": "select, update(withdrawn_at, readers)",
  // How the page will look that leaves, made by what made her text.
  "reports.installed_plugin": "select",
};

/** Whoever holds a link: a bedrijfsarts his released report and the consent it rests on, an orderer the offer. */
const LINK: Grants = {
  ...AUDIT_ADD,
  "identity.practice": "select(id, name, demo, profile)",
  "identity.practice_key": "select",
  "identity.mail": "select(tenant_id, id), insert",
  "identity.link": "select",
  "identity.text_message": "insert",
  "work.contact": "select",
  "work.client": "select(tenant_id, id, name, code)",
  "work.trajectory":
    "select(tenant_id, id, client_id, coach_membership_id, status, completed_on, stopped_on, bedrijfsarts_contact_id, carried_over)",
  // Of a report for a bedrijfsarts there is none: a wall shows the link no row.
  "work.joint_text": "select(tenant_id, report_id, version_hash, contact_id, answer, part, note, how, answered_on)",
  "billing.offer": "select, update(status, answer, accepted_on, version)",
  "billing.offer_event": "select, insert",
  "care.consent": "select",
  "care.client_agreement": "select",
  "care.privacy_basis": "select(tenant_id, id, trajectory_id, withdrawn_on)",
  // His question comes back to him with what the coach answered; his advice goes in, and nothing of it comes back out.
  "care.doctors_question": "select, insert",
  "care.received_document": "insert",
  "reports.report": "select, update(status, fetched_at, version)",
  "reports.report_version": "select(tenant_id, id, report_id, number, html_hash)",
  "reports.document": "select",
  "reports.delivery":
    "select, update(code_hash, code_expires_at, code_tries, session_hash, session_expires_at, entered_at, acknowledged_at)",
  "reports.known_device": "select, insert",
};

/** Renders and delivers: reads what a view is made of, writes documents and what came of an item. */
const WORKER: Grants = {
  ...AUDIT_ADD,
  "identity.practice": "select",
  "identity.practice_directory": "select",
  "identity.practice_key": "select",
  "identity.person": "select(id, email, name, language)",
  "identity.membership": "select",
  "identity.mail_server": "select, update(proven_at)",
  "identity.digest": "select, insert, update(sent_on, erasures_told_on)",
  "identity.mail": "select, insert, update(status, attempts, error, not_before, lease_until, sent_at)",
  "identity.text_message": "select",
  "work.*": "select",
  "work.data_breach": "",
  "work.hand_over": "",
  "work.data_breach_case": "",
  "care.*": "select",
  "care.session_note": "",
  "care.note_amendment": "",
  "care.note_countersign": "",
  "care.homework_tick": "",
  "care.reading_along": "",
  "care.consent_scan": "",
  "care.report_remark": "",
  "care.report_reaction": "",
  "care.reading_code": "",
  "care.evaluation_preparation": "",
  "care.quiet_closing": "",
  // Until when a dossier stays, and never why.
  "care.kept_dossier": "select(tenant_id, id, trajectory_id, until, decided_at)",
  "care.dossier_hold": "select(tenant_id, id, trajectory_id, until, lifted_at)",
  "care.erasure_accord": "",
  "work.erasure_certificate": "",
  "care.consent_refusal": "",
  "care.dossier_request_text": "",
  "care.pause": "",
  "care.goal": "",
  "care.goal_score": "",
  "care.diary_entry": "",
  "care.theme_note": "",
  "care.relapse_plan": "",
  "care.exercise_given": "",
  "care.move_request": "",
  "care.plan_answer": "",
  "care.case_message": "",
  "care.asked_questionnaire": "",
  "care.passed_moment": "",
  "billing.*": "select",
  "billing.payment_reminder": "",
  "reports.*": "select",
  "reports.report": "select, insert, update(text_version, version_hash, categories, version)",
  "reports.report_version": "select, insert",
  "reports.report_notice": "select, insert",
  "work.application_notice": "select, insert",
  "reports.delivery": "",
  "reports.known_device": "",
  "reports.document": "select, insert",
  "reports.document_proof": "insert",
  "reports.plugin_run": "insert",
  "reports.batch": "select, update(status, ended_at)",
  "reports.batch_item": "select, update(status, lease_until, fencing_token, sentence_key, sentence_data, started_at, ended_at)",
};

/** What each login role may do. The catalogue test holds the database against this list. */
export const GRANTS: Readonly<Record<ServingRole, Grants>> = {
  auth: AUTH,
  coach: COACH,
  manager: MANAGER,
  client: CLIENT,
  link: LINK,
  worker: WORKER,
};
