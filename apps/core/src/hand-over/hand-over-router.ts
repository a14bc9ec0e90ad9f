import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { EndStandInInput, endStandIn } from "./end-stand-in.ts";
import { HandOverInput, HandOverMade, HandOverRefusal, makeHandOver } from "./make-hand-over.ts";
import { BriefShown, readBrief } from "./read-brief.ts";
import { HandOversShown, readHandOvers } from "./read-hand-overs.ts";

export const handOverRouter = router({
  read: procedure
    .meta({ action: "hand-over.read", resource: "practice" })
    .output(HandOversShown)
    .query(({ ctx }) => readHandOvers(ctx)),
  make: procedure
    .meta({ action: "hand-over.make", resource: "practice" })
    .input(HandOverInput)
    .output(resultOf(HandOverMade, HandOverRefusal))
    .mutation(({ ctx, input }) => makeHandOver(ctx, input)),
  endStandIn: procedure
    .meta({ action: "hand-over.end", resource: "practice" })
    .input(EndStandInInput)
    .output(z.null())
    .mutation(({ ctx, input }) => endStandIn(ctx, input)),
  brief: procedure
    .meta({ action: "hand-over.read-brief", resource: "trajectory" })
    .input(CaseInput)
    .output(BriefShown)
    .query(({ ctx, input }) => readBrief(ctx, input)),
});
