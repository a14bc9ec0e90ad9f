import { type Consent, type ConsentCategory, type Recipient, sharedCategories, standingConsents } from "../consent/index.ts";
import { ok, type PlainDate, type Result, refuse } from "../primitives/index.ts";
import type { ClientAgreement, ManagerConfirmation, VersionHash } from "./report.ts";
import type { ReportKind } from "./report-kind.ts";

/** Why a report may not leave, one for each thing that is missing. */
export type LeaveReason =
  | "no-consent"
  /** The client did not say yes to exactly this version: silence, reading, and a yes to another text are all no yes. */
  | "client-not-agreed"
  /** The manager did not say yes to exactly this version, asked for a change, or was replaced since. */
  | "manager-not-confirmed"
  | "not-issued";

/** A refusal to let a report leave; it always has at least one reason, the first thing to do first. */
export type LeaveRefusal = { readonly kind: "may-not-leave"; readonly reasons: readonly [LeaveReason, ...LeaveReason[]] };

/** What the decision needs of the report itself. */
export type Leaving = {
  readonly kind: ReportKind;
  readonly versionHash: VersionHash;
  readonly categories: readonly ConsentCategory[];
  /** Null when nobody is named: then no consent can stand. */
  readonly recipient: Recipient | null;
  /** For kinds that are issued: a number was given and it is final. */
  readonly issued: boolean;
};

/**
 * Whether a report may leave today. Asked in the same transaction as the release: what the kind requires must
 * stand at that moment, and time alone never makes it stand.
 *
 * @param confirmation what the manager said of it; asked only for a kind that needs his yes
 * @param refused whether her ledger keeps it from its reader; asked only for a kind that leaves unless she says so
 * @source docs/sources.md §2; NIP beroepscode
 */
export function mayLeave(
  report: Leaving,
  consents: readonly Consent[],
  agreement: ClientAgreement | null,
  today: PlainDate,
  confirmation: ManagerConfirmation | null = null,
  refused = false,
): Result<true, LeaveRefusal> {
  const reasons: LeaveReason[] = [];
  if (report.kind.consent === "recipient" && !consentCovers(report, consents, today)) reasons.push("no-consent");
  if (report.kind.consent === "unless-refused" && refused) reasons.push("no-consent");
  if (report.kind.confirms.includes("client") && !isAgreed(report, agreement, today)) reasons.push("client-not-agreed");
  if (report.kind.confirms.includes("manager") && !isConfirmed(report, confirmation, today)) reasons.push("manager-not-confirmed");
  if (report.kind.path === "issue" && !report.issued) reasons.push("not-issued");

  const [first, ...rest] = reasons;
  return first === undefined ? ok(true) : refuse({ kind: "may-not-leave", reasons: [first, ...rest] });
}

/** A version keeps what it was made with, so a category that was taken back since stops the whole version. */
function consentCovers({ recipient, categories }: Leaving, consents: readonly Consent[], today: PlainDate): boolean {
  if (recipient === null || standingConsents(consents, recipient, today).length === 0) return false;
  const shared = sharedCategories(consents, recipient, today);
  return categories.every((category) => shared.includes(category));
}

function isAgreed({ versionHash }: Leaving, agreement: ClientAgreement | null, today: PlainDate): boolean {
  return agreement !== null && agreement.versionHash === versionHash && agreement.agreedOn <= today;
}

/** Who confirmed is who receives it: the yes of the one who managed her before is not his. */
function isConfirmed({ versionHash, recipient }: Leaving, confirmation: ManagerConfirmation | null, today: PlainDate): boolean {
  if (confirmation === null || confirmation.answer !== "agrees" || confirmation.versionHash !== versionHash) return false;
  return confirmation.contactId === recipient?.contactId && confirmation.answeredOn <= today;
}
