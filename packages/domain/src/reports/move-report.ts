import { type Consent, type Recipient, standingConsents } from "../consent/index.ts";
import { type MembershipId, ok, type PlainDate, type Result, refuse } from "../primitives/index.ts";
import { type LeaveRefusal, type Leaving, mayLeave } from "./may-leave.ts";
import type {
  AgreedReport,
  ClientAgreement,
  ConceptReport,
  FetchedReport,
  ReleasedReport,
  Report,
  ReportStatus,
  VersionHash,
  WithClientReport,
  Withdrawer,
  WithdrawnReport,
} from "./report.ts";
import { REPORT_KINDS } from "./report-kinds.ts";
import type { ReportRemark } from "./report-remark.ts";

/** The report is not in a state from which this can be done. */
export type WrongStatus = { readonly kind: "wrong-status"; readonly status: ReportStatus };

/** The client may read it now. Nothing leaves by this. */
export function offerToClient(report: Report, on: PlainDate): Result<WithClientReport, WrongStatus> {
  if (report.status !== "concept") return wrongStatus(report);
  return ok({ ...report, status: "with-client", offeredOn: on, readOn: null, declinedOn: null });
}

/** She opened it: recorded, and it changes nothing. The first time counts. */
export function markRead(report: Report, on: PlainDate): Result<WithClientReport, WrongStatus> {
  if (report.status !== "with-client") return wrongStatus(report);
  return ok({ ...report, readOn: report.readOn ?? on });
}

/** She would rather not. Guidance goes on, and the employer sees nothing of it; she may still change her mind. */
export function declineReport(report: Report, on: PlainDate): Result<WithClientReport, WrongStatus> {
  if (report.status !== "with-client") return wrongStatus(report);
  return ok({ ...report, declinedOn: on });
}

export type AgreeRefusal =
  | WrongStatus
  /** Her yes was to another text than this one. */
  | { readonly kind: "other-version"; readonly versionHash: VersionHash }
  | { readonly kind: "before-offered"; readonly offeredOn: PlainDate }
  /** She never opened it: a yes to what was not read is no yes. */
  | { readonly kind: "not-read" }
  /** Something she said about this text waits for an answer, or for the new text that was promised. */
  | { readonly kind: "remarks-open"; readonly count: number };

/**
 * The client's yes to exactly this version: by herself, or with the coach beside her.
 *
 * @param remarks what she said about this version, paragraph by paragraph
 */
export function agreeToReport(
  report: Report,
  agreement: ClientAgreement,
  remarks: readonly ReportRemark[] = [],
): Result<AgreedReport, AgreeRefusal> {
  if (report.status !== "with-client") return wrongStatus(report);
  if (agreement.versionHash !== report.versionHash) return refuse({ kind: "other-version", versionHash: report.versionHash });
  if (agreement.agreedOn < report.offeredOn) return refuse({ kind: "before-offered", offeredOn: report.offeredOn });
  const readsFirst = REPORT_KINDS[report.kind].readsFirst === "client";
  if (readsFirst && agreement.how.kind === "portal" && report.readOn === null) return refuse({ kind: "not-read" });
  const open = remarks.filter((remark) => remark.version === report.version && remark.answer?.kind !== "kept");
  if (open.length > 0) return refuse({ kind: "remarks-open", count: open.length });
  const { id, trajectoryId, kind, version, versionHash, categories } = report;
  return ok({ id, trajectoryId, kind, version, versionHash, categories, status: "agreed", agreement, confirmation: null });
}

/** A new text. Whatever the client said of the old one does not hold for the new one: it begins as a concept. */
export function reviseReport(
  report: Report,
  { versionHash, categories }: Pick<ConceptReport, "versionHash" | "categories">,
): Result<ConceptReport, WrongStatus> {
  if (report.status === "released" || report.status === "fetched") return wrongStatus(report);
  const { id, trajectoryId, kind, version } = report;
  return ok({ id, trajectoryId, kind, version: version + 1, versionHash, categories, status: "concept" });
}

/** The facts a release rests on, all read in the transaction that writes it. */
export type ReleaseFacts = {
  readonly consents: readonly Consent[];
  readonly recipient: Recipient;
  /** Whether her ledger keeps a report for the manager from him. */
  readonly refused?: boolean;
  readonly by: MembershipId;
  readonly at: Date;
  readonly today: PlainDate;
};

/** Lets the report go to its reader, when everything its kind requires stands today. */
export function releaseReport(report: Report, facts: ReleaseFacts): Result<ReleasedReport, WrongStatus | LeaveRefusal> {
  if (report.status === "released" || report.status === "fetched" || report.status === "withdrawn") return wrongStatus(report);
  const { consents, recipient, refused, by, at, today } = facts;
  const { agreement, confirmation } = report.status === "agreed" ? report : { agreement: null, confirmation: null };
  const leave = mayLeave(leaving(report, recipient), consents, agreement, today, confirmation, refused);
  if (!leave.ok) return leave;
  if (report.status !== "agreed") return wrongStatus(report);

  const [consent] = REPORT_KINDS[report.kind].consent === "recipient" ? standingConsents(consents, recipient, today) : [];
  return ok({
    ...report,
    status: "released",
    releasedAt: at,
    releasedBy: by,
    recipientContactId: recipient.contactId,
    consentId: consent?.id ?? null,
  });
}

export type FetchRefusal = WrongStatus | { readonly kind: "not-for-you" } | LeaveRefusal;

/** The reader fetches it. A consent that was withdrawn since the release stops this too. */
export function fetchReport(
  report: Report,
  { consents, recipient, at, today }: Omit<ReleaseFacts, "by">,
): Result<FetchedReport, FetchRefusal> {
  if (report.status !== "released") return wrongStatus(report);
  if (!isFor(report, recipient)) return refuse({ kind: "not-for-you" });
  const leave = mayLeave(leaving(report, recipient), consents, report.agreement, today, report.confirmation);
  if (!leave.ok) return leave;
  return ok({ ...report, status: "fetched", fetchedAt: at, regrettedOn: null });
}

/** To whom it was released, or who stands in for him at the same arbodienst: whether her consent reaches that far is asked apart. */
function isFor({ recipientContactId }: ReleasedReport, recipient: Recipient): boolean {
  if (recipient.contactId === recipientContactId) return true;
  return recipient.kind === "bedrijfsarts" && recipient.colleagueOf.includes(recipientContactId);
}

/** Takes a report back before it was fetched. What was fetched cannot be unread: see `regretReport`. */
export function withdrawReport(report: Report, at: Date, withdrawnBy: Withdrawer = "practice"): Result<WithdrawnReport, WrongStatus> {
  if (report.status === "fetched" || report.status === "withdrawn") return wrongStatus(report);
  const { id, trajectoryId, kind, version, versionHash, categories } = report;
  return ok({ id, trajectoryId, kind, version, versionHash, categories, status: "withdrawn", withdrawnAt: at, withdrawnBy });
}

/** She takes back what was fetched already: nobody can unread it, so its reader is asked not to use it. The first time counts. */
export function regretReport(report: Report, on: PlainDate): Result<FetchedReport, WrongStatus> {
  if (report.status !== "fetched") return wrongStatus(report);
  return ok({ ...report, regrettedOn: report.regrettedOn ?? on });
}

/**
 * The released reports that a withdrawal of consent stops: those that tell something no consent
 * covers any more. What was fetched is not among them.
 */
export function stoppedByWithdrawal(
  reports: readonly Report[],
  consents: readonly Consent[],
  recipientOf: (report: ReleasedReport) => Recipient,
  today: PlainDate,
): readonly ReleasedReport[] {
  return reports.filter((report): report is ReleasedReport => {
    if (report.status !== "released" || REPORT_KINDS[report.kind].consent !== "recipient") return false;
    return !mayLeave(leaving(report, recipientOf(report)), consents, report.agreement, today, report.confirmation).ok;
  });
}

function wrongStatus({ status }: Report) {
  return refuse({ kind: "wrong-status", status } satisfies WrongStatus);
}

function leaving({ kind, versionHash, categories }: Report, recipient: Recipient): Leaving {
  return { kind: REPORT_KINDS[kind], versionHash, categories, recipient, issued: false };
}
