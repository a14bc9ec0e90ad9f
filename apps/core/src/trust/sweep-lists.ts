/** What a manager can ask: each is asked, and no answer holds a word about health. */
export const QUESTIONS = [
  "account.me",
  "account.passkeys",
  "account.sessions",
  "account.signature",
  "calendarFeed.list",
  "demo.codes",
  "employee.form",
  "employee.jointText",
  "employee.list",
  "employee.obligations",
  "employee.read",
  "employerReport.list",
  "installation.state",
  "invitation.read",
];

/** Sealed, and no place for words about a client: each with what it holds. */
export const WITHOUT_WORDS = {
  "billing.offer_event.text": "what an employer asks about an offer",
  "care.energy_measurement.content": "numbers",
  "care.exercise_given.content": "which exercise of the programme",
  "care.pause.reason": "one of a few words",
  "care.session_note.amendments": "written no more",
  "identity.mail_server.password": "of the mail server",
  "reports.brought_report.package": "the code and the samples of whoever wrote a report",
  "reports.document.sealed_bytes": "the printed page, which is looked at itself",
  "reports.installed_plugin.package": "the code and the samples of whoever wrote a report",
};
