import { z } from "zod";
import { ReportInput } from "../reports/decline-report.ts";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { AnswerBesideInput, answerBeside } from "./answer-beside.ts";
import { AnswerRemarkInput, answerRemark, RemarksOfReport, readRemarks } from "./answer-remark.ts";
import { readSharedPreparation, SharedPreparation } from "./own-preparation.ts";
import { inWords, ReadingRefusal } from "./reading-refusal.ts";

const Said = resultOf(z.null(), ReadingRefusal);

/** The coach's side of reading first: what the client said, and what was done with it. */
export const readingRouter = router({
  remarks: procedure
    .meta({ action: "report.read-remarks", resource: "trajectory" })
    .input(ReportInput)
    .output(RemarksOfReport)
    .query(({ ctx, input }) => readRemarks(ctx, input)),
  answerRemark: procedure
    .meta({ action: "report.answer-remark", resource: "trajectory" })
    .input(AnswerRemarkInput)
    .output(Said)
    .mutation(async ({ ctx, input }) => inWords(await answerRemark(ctx, input), ctx.language)),
  answerBeside: procedure
    .meta({ action: "report.record-agreement", resource: "trajectory" })
    .input(AnswerBesideInput)
    .output(Said)
    .mutation(async ({ ctx, input }) => inWords(await answerBeside(ctx, input), ctx.language)),
  preparation: procedure
    .meta({ action: "report.read-preparation", resource: "trajectory" })
    .input(CaseInput)
    .output(SharedPreparation)
    .query(({ ctx, input }) => readSharedPreparation(ctx, input)),
});
