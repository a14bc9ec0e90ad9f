import type { PolicyRows } from "./policy-row.ts";

const BY_DOCTORS_LINK = { "doctor-link": "anyone", bedrijfsarts: "anyone" } as const;
const COACHES = { coach: "assigned", owner: "assigned" } as const;
/** What leaves under her name is for her to let go. */
const WHO_ANSWERS = { coach: "answers", owner: "answers" } as const;

/** Reports, batches, documents, exports and invoices. Console and worker render; they release and issue nothing. */
export const REPORT_ACTIONS = {
  "report.read": { resource: "trajectory", may: { ...COACHES, supervisor: "supervised" } },
  "report.preview": { resource: "trajectory", may: COACHES },
  "report.render": { resource: "trajectory", may: { ...WHO_ANSWERS, console: "practice", worker: "practice" } },
  "report.offer": { resource: "trajectory", may: WHO_ANSWERS },
  "report.record-agreement": { resource: "trajectory", may: WHO_ANSWERS },
  "report.read-remarks": { resource: "trajectory", may: COACHES },
  "report.answer-remark": { resource: "trajectory", may: COACHES, entersHealth: true },
  "report.read-preparation": { resource: "trajectory", may: COACHES },
  /** After the client's yes: what leaves by it is the joint text alone, to be confirmed. */
  "report.put-before-manager": { resource: "trajectory", may: WHO_ANSWERS },
  "report.release": { resource: "trajectory", may: WHO_ANSWERS },
  "report.withdraw": { resource: "trajectory", may: COACHES },
  "report.fetch": { resource: "document", may: { bedrijfsarts: "released-to-me" } },
  "delivery.read": { resource: "trajectory", may: COACHES },
  "delivery.send": { resource: "trajectory", may: WHO_ANSWERS },
  "delivery.revoke": { resource: "trajectory", may: COACHES },
  /** Whether the link opens, and nothing else: a mail scanner asks this too. */
  "delivery.knock": { resource: "installation", may: BY_DOCTORS_LINK },
  /** Gives the code, or asks for one by SMS. */
  "delivery.enter": { resource: "trajectory", may: { "doctor-link": "own-case", bedrijfsarts: "own-case" } },
  "delivery.open": { resource: "trajectory", may: { bedrijfsarts: "own-case" } },
  /** What lies there for him in every case of which a link still opens, asked case by case. */
  "delivery.list": { resource: "trajectory", may: { bedrijfsarts: "own-case" } },
  "delivery.acknowledge": { resource: "trajectory", may: { bedrijfsarts: "own-case" } },
  "delivery.ask": { resource: "trajectory", may: { bedrijfsarts: "own-case" }, entersHealth: true },
  "delivery.advise": { resource: "trajectory", may: { bedrijfsarts: "own-case" }, entersHealth: true },
  "document.list": { resource: "trajectory", may: { ...COACHES, supervisor: "supervised" } },
  "document.read": {
    resource: "document",
    may: {
      coach: "assigned",
      owner: "assigned-or-invoice",
      office: "invoice-only",
      supervisor: "supervised",
      manager: "released-to-me",
      hr: "released-to-me",
      client: "about-me",
      console: "practice",
      worker: "practice",
    },
  },
  "batch.start": { resource: "batch", may: { coach: "practice", owner: "practice", office: "invoice-only", console: "practice" } },
  "batch.list": { resource: "practice", may: { coach: "practice", owner: "practice", office: "practice" } },
  "batch.read": {
    resource: "batch",
    may: { coach: "started", owner: "practice", office: "started-or-invoice", console: "practice", worker: "practice" },
  },
  "batch.cancel": { resource: "batch", may: { coach: "started", owner: "practice", office: "started", console: "practice" } },
  "batch.retry": { resource: "batch", may: { coach: "started", owner: "practice", office: "started", console: "practice" } },
  /** The ZIP of a health kind also asks a reason and is logged as an export. */
  "batch.download": {
    resource: "batch",
    may: { coach: "started", owner: "started-or-invoice", office: "invoice-only", console: "practice" },
  },
  "invoice.read": { resource: "trajectory", may: { coach: "answers", owner: "practice", office: "practice" } },
  "invoice.list": { resource: "practice", may: { coach: "practice", owner: "practice", office: "practice" } },
  "invoice.render": {
    resource: "trajectory",
    may: { coach: "answers", owner: "practice", office: "practice", console: "practice", worker: "practice" },
  },
  "invoice.draft": { resource: "trajectory", may: { coach: "answers", owner: "practice", office: "practice" } },
  "invoice.issue": { resource: "trajectory", may: { coach: "answers", owner: "practice", office: "practice" } },
  "invoice.mark-sent": { resource: "trajectory", may: { coach: "answers", owner: "practice", office: "practice" } },
  "invoice.mark-paid": { resource: "trajectory", may: { coach: "answers", owner: "practice", office: "practice" } },
  /** A mail to accounts payable about an invoice that is late. */
  "invoice.remind": { resource: "trajectory", may: { coach: "answers", owner: "practice", office: "practice" } },
  /** The invoices of a period for the accountant: amounts and codes, and nobody's name. */
  "invoice.export": { resource: "practice", may: { owner: "practice", office: "practice" } },
  "invoice.credit": { resource: "trajectory", may: { coach: "answers", owner: "practice", office: "practice" } },
  "audit.read-case": { resource: "trajectory", may: { "privacy-officer": "practice", client: "own-case" } },
} as const satisfies PolicyRows;
