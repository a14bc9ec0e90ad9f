import { ReportId, TrajectoryId } from "@hervat/domain/primitives";
import { BuildingBlock, VersionHash } from "@hervat/domain/reports";
import { z } from "zod";
import { itemSentence } from "../batches/item-sentence.ts";
import { resultOf } from "../result-schema.ts";
import { procedure, router } from "../trpc.ts";
import { BlocksShown, blocksForCase, listBlocks, RemoveBlockInput, removeBlock, SaveBlockInput, saveBlock } from "./building-blocks.ts";
import { declineReport, ReportInput } from "./decline-report.ts";
import { DraftInput, DraftShown, readDraft, StoredDraft, saveDraft } from "./draft-report.ts";
import { Candidate, CandidatesInput, listCandidates } from "./list-candidates.ts";
import { listReports, ReportList } from "./list-reports.ts";
import { OfferReportInput, offerReport } from "./offer-report.ts";
import { PreviewInput, previewReport } from "./preview-report.ts";
import { confirmInTalk, PutBeforeManagerInput, putBeforeManager } from "./put-before-manager.ts";
import { RecordAgreementInput, recordAgreement } from "./record-agreement.ts";
import { ReleaseReportInput, releaseReport } from "./release-report.ts";
import { OfferRefusal, Refusal, toOfferRefusal, toRefusal } from "./report-refusal.ts";
import { withdrawReport } from "./withdraw-report.ts";

const Nothing = resultOf(z.null(), Refusal);

export const reportRouter = router({
  candidates: procedure
    .meta({ action: "caseload.read", resource: "practice" })
    .input(CandidatesInput)
    .output(z.array(Candidate))
    .query(({ ctx, input }) => listCandidates(ctx, input)),
  ofTrajectory: procedure
    .meta({ action: "report.read", resource: "trajectory" })
    .input(z.strictObject({ trajectoryId: TrajectoryId }))
    .output(ReportList)
    .query(({ ctx, input }) => listReports(ctx, input)),
  draft: procedure
    .meta({ action: "report-draft.read", resource: "trajectory" })
    .input(DraftInput)
    .output(DraftShown)
    .query(({ ctx, input }) => readDraft(ctx, input)),
  saveDraft: procedure
    .meta({ action: "report-draft.write", resource: "trajectory" })
    .input(StoredDraft)
    .output(z.strictObject({ version: z.int().positive() }))
    .mutation(({ ctx, input }) => saveDraft(ctx, input)),
  blocksForCase: procedure
    .meta({ action: "report-draft.read", resource: "trajectory" })
    .input(z.strictObject({ trajectoryId: TrajectoryId }))
    .output(z.array(BuildingBlock))
    .query(({ ctx, input }) => blocksForCase(ctx, input)),
  blocks: procedure
    .meta({ action: "building-block.read", resource: "practice" })
    .output(BlocksShown)
    .query(({ ctx }) => listBlocks(ctx)),
  saveBlock: procedure
    .meta({ action: "building-block.change", resource: "practice" })
    .input(SaveBlockInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.literal("key-taken") })))
    .mutation(({ ctx, input }) => saveBlock(ctx, input)),
  removeBlock: procedure
    .meta({ action: "building-block.change", resource: "practice" })
    .input(RemoveBlockInput)
    .output(z.strictObject({ ok: z.literal(true) }))
    .mutation(({ ctx, input }) => removeBlock(ctx, input)),
  /** The PDF as base64: it is shown and never kept. */
  preview: procedure
    .meta({ action: "report.preview", resource: "trajectory" })
    .input(PreviewInput)
    .output(resultOf(z.strictObject({ pdfBase64: z.string() }), z.strictObject({ kind: z.literal("not-made"), sentence: z.string() })))
    .mutation(async ({ ctx, input }) => {
      const preview = await previewReport(ctx, input);
      if (preview.ok) return { ok: true, value: { pdfBase64: Buffer.from(preview.value.pdf).toString("base64") } };
      return { ok: false, refusal: { kind: "not-made", sentence: itemSentence(preview.refusal.sentence, ctx.language) } };
    }),
  offer: procedure
    .meta({ action: "report.offer", resource: "trajectory" })
    .input(OfferReportInput)
    .output(resultOf(z.strictObject({ reportId: ReportId, versionHash: VersionHash }), OfferRefusal))
    .mutation(async ({ ctx, input }) => toOfferRefusal(await offerReport(ctx, input), ctx.language)),
  recordAgreement: procedure
    .meta({ action: "report.record-agreement", resource: "trajectory" })
    .input(RecordAgreementInput)
    .output(Nothing)
    .mutation(async ({ ctx, input }) => toRefusal(await recordAgreement(ctx, input), ctx.language)),
  decline: procedure
    .meta({ action: "report.record-agreement", resource: "trajectory" })
    .input(ReportInput)
    .output(Nothing)
    .mutation(async ({ ctx, input }) => toRefusal(await declineReport(ctx, input), ctx.language)),
  putBeforeManager: procedure
    .meta({ action: "report.put-before-manager", resource: "trajectory" })
    .input(PutBeforeManagerInput)
    .output(resultOf(z.null(), OfferRefusal))
    .mutation(async ({ ctx, input }) => toOfferRefusal(await putBeforeManager(ctx, input), ctx.language)),
  confirmInTalk: procedure
    .meta({ action: "evaluation.approve-by-hand", resource: "trajectory" })
    .input(PutBeforeManagerInput)
    .output(resultOf(z.null(), OfferRefusal))
    .mutation(async ({ ctx, input }) => toOfferRefusal(await confirmInTalk(ctx, input), ctx.language)),
  release: procedure
    .meta({ action: "report.release", resource: "trajectory" })
    .input(ReleaseReportInput)
    .output(resultOf(z.null(), OfferRefusal))
    .mutation(async ({ ctx, input }) => toOfferRefusal(await releaseReport(ctx, input), ctx.language)),
  withdraw: procedure
    .meta({ action: "report.withdraw", resource: "trajectory" })
    .input(ReportInput)
    .output(Nothing)
    .mutation(async ({ ctx, input }) => toRefusal(await withdrawReport(ctx, input), ctx.language)),
});
