import { BroughtReportId } from "@hervat/domain/primitives";
import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { procedure, router } from "../trpc.ts";
import { BringRefusal, BringReportInput, BroughtReportInput, bringReport, offerReport, takeBackReport } from "./bring-report.ts";
import { BroughtShown, listBrought } from "./list-brought.ts";

const bringing = procedure.meta({ action: "employer-report.bring", resource: "practice" });

/** Reports of an employer's own, at HR's door. */
export const employerReportRouter = router({
  list: procedure
    .meta({ action: "employer-report.read", resource: "practice" })
    .output(z.array(BroughtShown))
    .query(({ ctx }) => listBrought(ctx)),
  bring: bringing
    .input(BringReportInput)
    .output(resultOf(z.strictObject({ id: BroughtReportId }), BringRefusal))
    .mutation(({ ctx, input }) => bringReport(ctx, input)),
  offer: bringing
    .input(BroughtReportInput)
    .output(z.null())
    .mutation(({ ctx, input }) => offerReport(ctx, input)),
  takeBack: bringing
    .input(BroughtReportInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.literal("answered") })))
    .mutation(({ ctx, input }) => takeBackReport(ctx, input)),
});
