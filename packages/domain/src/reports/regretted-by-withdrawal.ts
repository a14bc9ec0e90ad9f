import type { Consent, Recipient } from "../consent/index.ts";
import type { PlainDate } from "../primitives/index.ts";
import { mayLeave } from "./may-leave.ts";
import type { FetchedReport, Report } from "./report.ts";
import { REPORT_KINDS } from "./report-kinds.ts";

/**
 * The fetched reports of which a withdrawal of consent takes the ground away: a consent covered them, and none does any more. Nobody
 * can unread them, so their reader is asked not to use them. One whose consent had run out before, or that was asked back before, is
 * not among them.
 */
export function regrettedByWithdrawal(
  reports: readonly Report[],
  { before, after }: { readonly before: readonly Consent[]; readonly after: readonly Consent[] },
  recipientOf: (report: FetchedReport) => Recipient,
  today: PlainDate,
): readonly FetchedReport[] {
  return reports.filter((report): report is FetchedReport => {
    if (report.status !== "fetched" || report.regrettedOn !== null || REPORT_KINDS[report.kind].consent !== "recipient") return false;
    const covered = (consents: readonly Consent[]) => isCovered(report, recipientOf(report), consents, today);
    return covered(before) && !covered(after);
  });
}

function isCovered(report: FetchedReport, recipient: Recipient, consents: readonly Consent[], today: PlainDate): boolean {
  const { kind, versionHash, categories, agreement } = report;
  const leave = mayLeave({ kind: REPORT_KINDS[kind], versionHash, categories, recipient, issued: false }, consents, agreement, today);
  return leave.ok || !leave.refusal.reasons.includes("no-consent");
}
