import { documentRepository, evaluationRepository, jointTextRepository } from "@hervat/database/repositories";
import { KeepReason } from "@hervat/domain/guard";
import { DocumentId, newId, ok, type ReportId, type Result, refuse } from "@hervat/domain/primitives";
import {
  employerTextsOf,
  employerTextsOfAnswers,
  type JointEvaluation,
  type LeaveRefusal,
  REPORT_KINDS,
  releaseReport as release,
  type VersionHash,
  type WrongStatus,
} from "@hervat/domain/reports";
import type { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { type ItemSentence, notRendered } from "../batches/item-sentence.ts";
import { NotFoundError } from "../errors.ts";
import { guardEmployerTexts, keptBy, type NotForEmployerShown } from "../guard/not-for-employer.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { ReportInput } from "./decline-report.ts";
import { readLeaveFacts } from "./leave-facts.ts";
import { type LeavingDocument, leavingDocument } from "./leaving-document.ts";
import { openReport } from "./open-report.ts";
import { printLeaving } from "./print-leaving.ts";
import { takeOverAgreements } from "./take-over-agreements.ts";

/** `keep`: why what the guard found in the joint part may stay, asked again at the door. */
export const ReleaseReportInput = ReportInput.extend({ keep: KeepReason.nullable().default(null) });
export type ReleaseReportInput = z.infer<typeof ReleaseReportInput>;

export type ReleaseReportRefusal =
  | NotForEmployerShown
  | WrongStatus
  | LeaveRefusal
  | { readonly kind: "no-recipient" }
  | { readonly kind: "not-made"; readonly sentence: ItemSentence };

/** The copy that leaves, made before anything is released. */
interface Copy {
  readonly versionId: string;
  readonly versionHash: VersionHash;
  readonly madeBy: LeavingDocument["madeBy"];
  readonly bytes: Uint8Array;
  /** What the manager may read from now on, for an evaluation. */
  readonly evaluation: JointEvaluation | null;
  /** How much of it stayed for the reason that was given. */
  readonly kept: number;
}

/**
 * Lets a report go to its reader. The copy is made first; then consent and agreement are asked again in the transaction that
 * writes the release, so that a withdrawal of a moment ago stops it. What a manager will read passes the guard once more: what was
 * laid before the client long ago is held to what is known today.
 */
export async function releaseReport(
  ctx: ServiceContext,
  { reportId, keep }: ReleaseReportInput,
): Promise<Result<null, ReleaseReportRefusal>> {
  const { actor } = ctx;
  if (!("membershipId" in actor)) throw new NotFoundError("report");
  const made = await makeCopy(ctx, reportId, keep);
  if (!made.ok) return recordRefused(ctx, reportId, made);
  const copy = made.value;
  const practiceId = practiceOf(ctx);

  return ctx.inTransaction(async (tx) => {
    const { stored, sealer, reports } = await openReport(tx, ctx, "report.release", reportId);
    const { kind, trajectoryId } = stored.value;
    const { recipient, refused, readers, consents } = await readLeaveFacts(tx, sealer, kind, trajectoryId, ctx.today());
    if (recipient === null) return refuse({ kind: "no-recipient" });
    const now = ctx.now();
    const released = release(stored.value, { consents, recipient, refused, by: actor.membershipId, at: now, today: ctx.today() });
    if (!released.ok) return released;
    if (released.value.versionHash !== copy.versionHash) return refuse({ kind: "not-made", sentence: { kind: "text-changed" } });

    const documents = documentRepository(tx, practiceId, sealer);
    const kept = await documents.ofReportVersion(copy.versionId);
    const id = kept?.id ?? newId(DocumentId);
    if (kept === undefined) {
      const { audience } = REPORT_KINDS[kind];
      const whose = { trajectoryId, kind, audience, reportVersionId: copy.versionId, invoiceId: null, batchItemId: null };
      const made = { standing: "final", mediaType: "application/pdf", madeBy: copy.madeBy } as const;
      await documents.add({ id, ...whose, ...made, createdAt: now, releasedAt: now }, copy.bytes);
    } else {
      await documents.release([id], now);
    }
    if (readers.length > 0) {
      await documents.saveReaders(
        copy.versionId,
        readers.map(({ contactId }) => contactId),
      );
    }
    await reports.save({ ...stored, value: released.value }, now);
    if (REPORT_KINDS[kind].confirms.includes("manager")) await jointTextRepository(tx, practiceId).leave(reportId, copy.versionHash, now);
    if (copy.evaluation !== null) {
      const { agreement, confirmation } = released.value;
      const joint = {
        ...copy.evaluation,
        approvedByEmployeeOn: agreement.agreedOn,
        approvedByManagerOn: confirmation?.answeredOn ?? null,
      };
      await evaluationRepository(tx, practiceId).save(trajectoryId, joint, now);
      await takeOverAgreements(tx, sealer, trajectoryId, joint);
    }
    if (copy.kept > 0) await writeAudit(tx, ctx, keptBy(keep, copy));
    return ok(null);
  });
}

async function makeCopy(ctx: ServiceContext, reportId: ReportId, keep: KeepReason | null): Promise<Result<Copy, ReleaseReportRefusal>> {
  const found = await withoutAudit(ctx).inTransaction(async (tx) => {
    const { stored, sealer } = await openReport(tx, ctx, "report.release", reportId);
    const report = stored.value;
    if (report.status !== "agreed") return refuse({ kind: "wrong-status", status: report.status } satisfies WrongStatus);
    const leaving = await leavingDocument(tx, sealer, ctx.service.plugins, report);
    if (!leaving.ok) return refuse({ kind: "not-made", sentence: leaving.refusal } satisfies ReleaseReportRefusal);
    const { evaluation, answers } = leaving.value;
    const employers = evaluation === null ? [] : [...employerTextsOf(evaluation), ...employerTextsOfAnswers(answers)];
    const guarded = guardEmployerTexts(ctx, employers, keep);
    if (!guarded.ok) return guarded;
    return ok({ report, leaving: leaving.value, kept: guarded.value.kept });
  });
  if (!found.ok) return found;
  const { report, leaving, kept } = found.value;
  const { versionHash } = report;
  const { versionId, evaluation, madeBy } = leaving;
  if (leaving.kind === "made") return ok({ versionId, versionHash, madeBy, evaluation, kept, bytes: leaving.bytes });
  const printed = await printLeaving(ctx.service.engine, leaving, { hash: versionHash, practiceId: practiceOf(ctx) });
  if (printed.ok) return ok({ versionId, versionHash, madeBy, evaluation, kept, bytes: printed.value });
  const { refusal } = printed;
  return refuse({ kind: "not-made", sentence: refusal.kind === "text-changed" ? refusal : notRendered(refusal) });
}

/** One call, one audit row: a refusal leaves it here, a release with what it writes. */
function recordRefused<Refused>(ctx: ServiceContext, reportId: ReportInput["reportId"], refused: Refused): Promise<Refused> {
  return ctx.inTransaction(async (tx) => {
    await openReport(tx, ctx, "report.release", reportId);
    return refused;
  });
}

/** The same caller, in a transaction that changes nothing and leaves no row of its own. */
function withoutAudit({ service, actor, identity, requestId, language }: ServiceContext): ServiceContext {
  return service.contextFor({ actor, identity, requestId, language });
}
