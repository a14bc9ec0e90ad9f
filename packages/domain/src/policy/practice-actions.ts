import type { PolicyRows } from "./policy-row.ts";

/** The practice and what it shares: settings, team, employers, people, programmes, mail, logs. No health. */
export const PRACTICE_ACTIONS = {
  "settings.read": {
    resource: "practice",
    may: { coach: "practice", owner: "practice", office: "practice", supervisor: "practice", "privacy-officer": "practice" },
  },
  "settings.change": { resource: "practice", may: { owner: "practice" } },
  /** Whether all is there that real clients need; of health there is nothing in it. */
  "readiness.read": { resource: "practice", may: { owner: "practice", "privacy-officer": "practice" } },
  "readiness.confirm": { resource: "practice", may: { owner: "practice" } },
  "team.read": {
    resource: "practice",
    may: { coach: "practice", owner: "practice", office: "practice", supervisor: "practice", "privacy-officer": "practice" },
  },
  "team.invite": { resource: "practice", may: { owner: "practice" } },
  "team.end-membership": { resource: "practice", may: { owner: "practice" } },
  "employer.read": { resource: "practice", may: { coach: "practice", owner: "practice", office: "practice", supervisor: "practice" } },
  "employer.save": { resource: "practice", may: { coach: "practice", owner: "practice", office: "practice" } },
  /** Clients, contacts and invoices of one employer become another's. */
  "employer.merge": { resource: "practice", may: { owner: "practice", office: "practice" } },
  "contact.read": { resource: "practice", may: { coach: "practice", owner: "practice", office: "practice", supervisor: "practice" } },
  "contact.save": { resource: "practice", may: { coach: "practice", owner: "practice", office: "practice" } },
  "programme.read": {
    resource: "practice",
    may: { coach: "practice", owner: "practice", office: "practice", supervisor: "practice", "privacy-officer": "practice" },
  },
  "programme.save": { resource: "practice", may: { owner: "practice" } },
  /** Questionnaires as data: what they ask and how they are scored; of who answered there is nothing in it. */
  "instrument.read": {
    resource: "practice",
    may: { coach: "practice", owner: "practice", office: "practice", supervisor: "practice", "privacy-officer": "practice" },
  },
  "instrument.save": { resource: "practice", may: { owner: "practice" } },
  "building-block.read": { resource: "practice", may: { coach: "practice", owner: "practice", supervisor: "practice" } },
  "building-block.change": { resource: "practice", may: { coach: "practice", owner: "practice" } },
  /** The list itself holds only the cases the asker may read. */
  "caseload.read": { resource: "practice", may: { coach: "practice", owner: "practice", office: "practice", supervisor: "practice" } },
  /** With what a browser seals what was typed and not yet saved; it opens nothing that is saved. */
  "note.keep-draft": { resource: "practice", may: { coach: "practice", owner: "practice" } },
  /** Only cases of one's own are in it, and only those are recorded. */
  "privacy.read-open": { resource: "practice", may: { coach: "practice", owner: "practice" } },
  /** Which dossiers are due to be erased, by their codes and days. */
  "privacy.read-due": { resource: "practice", may: { owner: "practice", "privacy-officer": "practice" } },
  /** How long what stays; within the bounds of law and trade the owner chooses. */
  "retention.read": { resource: "practice", may: { owner: "practice", "privacy-officer": "practice" } },
  "retention.set": { resource: "practice", may: { owner: "practice" } },
  "privacy.record-many": { resource: "practice", may: { coach: "practice", owner: "practice" } },
  /** Counts of ten and more alone, of which nobody is to be found. */
  "results.read": { resource: "practice", may: { coach: "practice", owner: "practice", supervisor: "practice" } },
  "caseload.export": { resource: "practice", may: { coach: "practice", owner: "practice", office: "practice" } },
  /** The addresses that calendars of one's own read, and what they find there. */
  "calendar-feed.own": {
    resource: "practice",
    may: { coach: "practice", owner: "practice", office: "practice", manager: "practice", hr: "practice" },
  },
  "digest.choose": { resource: "practice", may: { coach: "practice", owner: "practice", office: "practice" } },
  /** Who may take over, and who stands in for whom; of colleagues' cases only the owner reads. */
  "hand-over.read": { resource: "practice", may: { coach: "practice", owner: "practice" } },
  /** Each case of it is asked for itself. */
  "hand-over.make": { resource: "practice", may: { coach: "practice", owner: "practice" } },
  "hand-over.end": { resource: "practice", may: { coach: "practice", owner: "practice" } },
  "search.read": { resource: "practice", may: { coach: "practice", owner: "practice", office: "practice", supervisor: "practice" } },
  "today.read": { resource: "practice", may: { coach: "practice", owner: "practice", office: "practice", supervisor: "practice" } },
  /** Of a colleague's talk a coach sees that she is taken, and nothing of whom. */
  "agenda.read": { resource: "practice", may: { coach: "practice", owner: "practice", office: "practice" } },
  "agenda.change-settings": { resource: "practice", may: { owner: "practice", office: "practice" } },
  /** A coach for herself; owner and office for whoever fell ill. */
  "absence.read": { resource: "practice", may: { coach: "practice", owner: "practice", office: "practice" } },
  "absence.take-back": { resource: "practice", may: { coach: "practice", owner: "practice", office: "practice" } },
  "import.preview": { resource: "practice", may: { coach: "practice", owner: "practice", office: "practice", console: "practice" } },
  "import.run": { resource: "practice", may: { coach: "practice", owner: "practice", office: "practice", console: "practice" } },
  "import.undo": { resource: "practice", may: { coach: "practice", owner: "practice", office: "practice" } },
  "import.read": { resource: "practice", may: { coach: "practice", owner: "practice", office: "practice", console: "practice" } },
  /** A report of an employer's own: HR brings it and sees what came of it. The practice takes it by `plugin.install`. */
  "employer-report.read": { resource: "practice", may: { hr: "practice" } },
  "employer-report.bring": { resource: "practice", may: { hr: "practice" } },
  "plugin.read": { resource: "practice", may: { coach: "practice", owner: "practice", office: "practice", supervisor: "practice" } },
  /** Which files are kept; no report is made of one until it is chosen. */
  "plugin.install": { resource: "practice", may: { owner: "practice" } },
  /** Which version makes the reports of whom, and the way back. */
  "plugin.activate": { resource: "practice", may: { owner: "practice" } },
  "mail.read": { resource: "practice", may: { owner: "practice", office: "practice" } },
  "mail.test": { resource: "practice", may: { owner: "practice" } },
  "mail.send": { resource: "practice", may: { worker: "practice" } },
  /** The clock of what clients asked about their files, by code: a coach reads her own, and not a word of it is in this list. */
  "request.list": { resource: "practice", may: { coach: "practice", owner: "practice", "privacy-officer": "practice" } },
  /** Who sees something go wrong with data says so: it costs two minutes, and shows nothing of the register. */
  "breach.report": {
    resource: "practice",
    may: { coach: "practice", owner: "practice", office: "practice", "privacy-officer": "practice" },
  },
  /** The register, with who saw the dossiers it touches: by code, and not a word of what stands in them. */
  "breach.read": { resource: "practice", may: { owner: "practice", "privacy-officer": "practice" } },
  "breach.handle": { resource: "practice", may: { owner: "practice", "privacy-officer": "practice" } },
  "audit.read": { resource: "practice", may: { "privacy-officer": "practice" } },
  /** Everything the practice has, health included: who leaves takes her dossiers along. What a colleague wrote for herself alone stays behind. */
  "practice.take-out": { resource: "practice", may: { owner: "practice", console: "practice" } },
  /** Another data key: everything is sealed anew, and nobody reads a word of it. */
  "key.rotate": { resource: "practice", may: { console: "practice" } },
  "export-log.read": { resource: "practice", may: { owner: "practice", "privacy-officer": "practice" } },
} as const satisfies PolicyRows;
