import { m } from "@hervat/messages";

const CONCEPTS: Readonly<Record<string, () => string>> = {
  trajectory: m.today_audit_concept_trajectory,
  client: m.today_audit_concept_client,
  "client-contact": m.today_audit_concept_client,
  phase: m.today_audit_concept_phase,
  sickness: m.today_audit_concept_sickness,
  milestone: m.today_audit_concept_milestone,
  session: m.today_audit_concept_session,
  attendance: m.today_audit_concept_session,
  note: m.today_audit_concept_note,
  consent: m.today_audit_concept_consent,
  goal: m.today_audit_concept_goal,
  recovery: m.today_audit_concept_recovery,
  "relapse-plan": m.today_audit_concept_relapse_plan,
  "follow-up": m.today_audit_concept_follow_up,
  extension: m.today_audit_concept_extension,
  people: m.today_audit_concept_people,
  manager: m.today_audit_concept_manager,
  "contact-moment": m.today_audit_concept_contact,
  "contact-rhythm": m.today_audit_concept_manager,
  factor: m.today_audit_concept_factor,
  energy: m.today_audit_concept_energy,
  resumption: m.today_audit_concept_resumption,
  report: m.today_audit_concept_report,
  "report-draft": m.today_audit_concept_report,
  evaluation: m.today_audit_concept_evaluation,
  "evaluation-draft": m.today_audit_concept_evaluation,
  document: m.today_audit_concept_document,
  batch: m.today_audit_concept_batch,
  invoice: m.today_audit_concept_invoice,
  caseload: m.today_audit_concept_caseload,
  today: m.today_audit_concept_today,
  audit: m.today_audit_concept_audit,
  import: m.today_audit_concept_import,
};

const READING = ["read", "list", "preview", "read-case", "read-care", "read-work", "download", "fetch"];

/** What was done to a file, in words; an action that has none is told as it is written. */
export function actionText(action: string): string {
  if (action === "practice.take-out") return m.takeout_audit_practice();
  if (action === "employer.merged") return m.today_audit_employer_merged();
  if (action === "privacy.kept") return m.today_audit_privacy_kept();
  if (action === "privacy.erased") return m.today_audit_privacy_erased();
  if (action === "dossier.read-all") return m.takeout_audit_dossier();
  const [concept = "", did = ""] = action.split(".");
  const what = CONCEPTS[concept];
  if (what === undefined) return action;
  return READING.includes(did) ? m.today_audit_seen({ what: what() }) : m.today_audit_changed({ what: what() });
}
