import { z } from "zod";
import { ReportInput } from "../reports/decline-report.ts";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { AgreeOwnInput, agreeToOwn, declineOwn, withdrawOwn } from "./answer-own.ts";
import { FromDoctor, readFromDoctor } from "./from-doctor.ts";
import { makeOwnCode, OwnCode } from "./own-code.ts";
import {
  OwnPreparation,
  PrepareInput,
  prepareOwn,
  readOwnPreparation,
  SharePreparationInput,
  sharePreparation,
} from "./own-preparation.ts";
import { listOwnReports, OwnReport, OwnReportLine, openForReading } from "./own-report.ts";
import { inWords, ReadingRefusal } from "./reading-refusal.ts";
import { ReactInput, react, TakeRemarkBackInput, takeRemarkBack, WriteRemarkInput, writeOwnRemark } from "./say-of-passage.ts";

const Said = resultOf(z.null(), ReadingRefusal);

/** What the client does with the reports about her: she reads first, says what is not right, and answers. */
export const ownReportRouter = router({
  list: procedure
    .meta({ action: "own.read-report", resource: "trajectory" })
    .input(CaseInput)
    .output(z.array(OwnReportLine))
    .query(({ ctx, input }) => listOwnReports(ctx, input)),
  fromDoctor: procedure
    .meta({ action: "own.read-report", resource: "trajectory" })
    .input(CaseInput)
    .output(FromDoctor)
    .query(({ ctx, input }) => readFromDoctor(ctx, input)),
  /** A mutation: that she opened it is written down. */
  open: procedure
    .meta({ action: "own.read-report", resource: "trajectory" })
    .input(ReportInput)
    .output(OwnReport)
    .mutation(({ ctx, input }) => openForReading(ctx, input)),
  remark: procedure
    .meta({ action: "own.remark-on-report", resource: "trajectory" })
    .input(WriteRemarkInput)
    .output(Said)
    .mutation(async ({ ctx, input }) => inWords(await writeOwnRemark(ctx, input), ctx.language)),
  takeRemarkBack: procedure
    .meta({ action: "own.take-remark-back", resource: "trajectory" })
    .input(TakeRemarkBackInput)
    .output(Said)
    .mutation(async ({ ctx, input }) => inWords(await takeRemarkBack(ctx, input), ctx.language)),
  react: procedure
    .meta({ action: "own.remark-on-report", resource: "trajectory" })
    .input(ReactInput)
    .output(Said)
    .mutation(async ({ ctx, input }) => inWords(await react(ctx, input), ctx.language)),
  agree: procedure
    .meta({ action: "own.agree-to-report", resource: "trajectory" })
    .input(AgreeOwnInput)
    .output(Said)
    .mutation(async ({ ctx, input }) => inWords(await agreeToOwn(ctx, input), ctx.language)),
  decline: procedure
    .meta({ action: "own.decline-report", resource: "trajectory" })
    .input(ReportInput)
    .output(Said)
    .mutation(async ({ ctx, input }) => inWords(await declineOwn(ctx, input), ctx.language)),
  withdraw: procedure
    .meta({ action: "own.withdraw-report", resource: "trajectory" })
    .input(ReportInput)
    .output(Said)
    .mutation(async ({ ctx, input }) => inWords(await withdrawOwn(ctx, input), ctx.language)),
  makeCode: procedure
    .meta({ action: "own.make-reading-code", resource: "trajectory" })
    .input(ReportInput)
    .output(resultOf(OwnCode, ReadingRefusal))
    .mutation(async ({ ctx, input }) => inWords(await makeOwnCode(ctx, input), ctx.language)),
  preparation: procedure
    .meta({ action: "own.read-preparation", resource: "trajectory" })
    .input(CaseInput)
    .output(OwnPreparation)
    .query(({ ctx, input }) => readOwnPreparation(ctx, input)),
  prepare: procedure
    .meta({ action: "own.prepare-evaluation", resource: "trajectory" })
    .input(PrepareInput)
    .output(z.strictObject({ version: z.int().positive() }))
    .mutation(({ ctx, input }) => prepareOwn(ctx, input)),
  sharePreparation: procedure
    .meta({ action: "own.prepare-evaluation", resource: "trajectory" })
    .input(SharePreparationInput)
    .output(z.strictObject({ version: z.int().positive() }))
    .mutation(({ ctx, input }) => sharePreparation(ctx, input)),
});
