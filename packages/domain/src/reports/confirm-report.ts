import { ok, type Result, refuse } from "../primitives/index.ts";
import type { AgreedReport, ManagerConfirmation, Report, ReportStatus, VersionHash } from "./report.ts";
import { REPORT_KINDS } from "./report-kinds.ts";

export type ConfirmRefusal =
  /** Before her yes nobody else reads it, and what left is not put before anybody again. */
  | { readonly kind: "wrong-status"; readonly status: ReportStatus }
  /** The kind asks nobody but the client. */
  | { readonly kind: "not-asked" }
  /** His answer was to another text than this one. */
  | { readonly kind: "other-version"; readonly versionHash: VersionHash };

/**
 * Whether the text may lie before the manager: the kind asks for his yes, and the client said yes to exactly this.
 *
 * @param versionHash of the text that would lie before him
 */
export function mayConfirm(report: Report, versionHash: VersionHash): Result<AgreedReport, ConfirmRefusal> {
  if (!REPORT_KINDS[report.kind].confirms.includes("manager")) return refuse({ kind: "not-asked" });
  if (report.status !== "agreed") return refuse({ kind: "wrong-status", status: report.status });
  if (report.versionHash !== versionHash) return refuse({ kind: "other-version", versionHash: report.versionHash });
  return ok(report);
}

/**
 * The manager's answer to the text that the client agreed with. The last one counts until it leaves; a wish for a change leaves the
 * report where it is, and the new text that follows from it starts over with the client.
 */
export function confirmReport(report: Report, confirmation: ManagerConfirmation): Result<AgreedReport, ConfirmRefusal> {
  const asked = mayConfirm(report, confirmation.versionHash);
  return asked.ok ? ok({ ...asked.value, confirmation }) : asked;
}
