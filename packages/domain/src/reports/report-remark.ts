import { z } from "zod";
import { MembershipId, ok, PlainDate, ReportId, ReportRemarkId, type Result, refuse } from "../primitives/index.ts";
import type { Report, ReportStatus } from "./report.ts";

/** What she says about one paragraph: it is not right, or she would rather not have it told. */
export const REMARK_KINDS = ["not-right", "rather-not-share"] as const;
/** What the coach did with it: changed the text, in a new version, or kept it. Both say why or where. */
export const REMARK_ANSWERS = ["changed", "kept"] as const;

export const RemarkText = z.string().trim().min(1).max(1_000);
/** Her own reaction to the whole. */
export const ReportReactionText = z.string().trim().min(1).max(4_000);

/** The client's word about one paragraph of one version, and what the coach did with it. It stays with that version. */
export const ReportRemark = z.object({
  id: ReportRemarkId,
  reportId: ReportId,
  version: z.int().positive(),
  /** The number of the paragraph in the text of that version. */
  block: z.int().positive(),
  kind: z.enum(REMARK_KINDS),
  text: RemarkText.nullable(),
  writtenOn: PlainDate,
  answer: z.object({ kind: z.enum(REMARK_ANSWERS), text: RemarkText, answeredOn: PlainDate, answeredBy: MembershipId }).nullable(),
});
export type ReportRemark = z.infer<typeof ReportRemark>;
export type RemarkAnswer = NonNullable<ReportRemark["answer"]>;

export type RemarkRefusal =
  | { readonly kind: "wrong-status"; readonly status: ReportStatus }
  /** She looked at a text that was replaced since. */
  | { readonly kind: "other-version"; readonly version: number }
  /** The coach answered it; it stands. */
  | { readonly kind: "answered" };

/** What she says about a paragraph of the text that lies before her. It says neither yes nor no to the whole. */
export function writeRemark(
  report: Report,
  before: ReportRemark | undefined,
  said: Pick<ReportRemark, "id" | "version" | "block" | "kind" | "text">,
  on: PlainDate,
): Result<ReportRemark, RemarkRefusal> {
  const refused = mayRemark(report, before, said.version);
  if (!refused.ok) return refused;
  return ok({ ...said, id: before?.id ?? said.id, reportId: report.id, writtenOn: on, answer: null });
}

/** Whether she may still write, or take back, what she said of a paragraph. */
export function mayRemark(report: Report, before: ReportRemark | undefined, version: number): Result<true, RemarkRefusal> {
  if (report.status !== "with-client") return refuse({ kind: "wrong-status", status: report.status });
  if (report.version !== version) return refuse({ kind: "other-version", version: report.version });
  if (before !== undefined && before.answer !== null) return refuse({ kind: "answered" });
  return ok(true);
}

/**
 * What the coach did with a remark. It can be put otherwise until the client said yes to that text, and still be given when she took the
 * report back: the next text waits for it.
 */
export function answerRemark(report: Report, remark: ReportRemark, answer: RemarkAnswer): Result<ReportRemark, RemarkRefusal> {
  const { status } = report;
  if (status !== "with-client" && status !== "concept" && status !== "withdrawn") return refuse({ kind: "wrong-status", status });
  if (remark.version !== report.version && remark.answer !== null) return refuse({ kind: "answered" });
  return ok({ ...remark, answer });
}

/** How many remarks of this version the coach still has to answer. */
export function openRemarks(report: Pick<Report, "version">, remarks: readonly ReportRemark[]): number {
  return remarks.filter(({ version, answer }) => version === report.version && answer === null).length;
}
