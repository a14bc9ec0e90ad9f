import { FactorItem } from "@hervat/domain/factors";
import { PlainDate } from "@hervat/domain/primitives";
import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { FactorsShown, ReleaseFactorInput, readFactors, SaveFactorInput, saveFactor, shareFactor } from "./factors.ts";
import { PlanShown, readPlan } from "./read-plan.ts";
import { SavePlanInput, SaveRhythmInput, savePlan, saveRhythm } from "./save-plan.ts";

const ShareRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("already-released"), releasedOn: PlainDate }),
  z.strictObject({ kind: z.literal("sensitive-unless-asked"), item: FactorItem }),
  z.strictObject({ kind: z.literal("no-words") }),
]);

const Problem = z.strictObject({
  kind: z.enum([
    "contract-hours-unknown",
    "advice-missing",
    "ends-before-it-begins",
    "overlaps-step-before",
    "hours-do-not-add-up",
    "above-contract",
    "less-without-step-back",
    "step-back-asks-no-less",
    "two-changes-at-once",
    "no-evaluation",
    "evaluation-outside-step",
  ]),
  step: z.int().nullable(),
  hours: z.number().nullable(),
});

const PlanRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("plan-not-sound"), problems: z.array(Problem).readonly() }),
  z.strictObject({ kind: z.literal("changed-elsewhere") }),
]);

export const workPlanRouter = router({
  factors: procedure
    .meta({ action: "factor.read", resource: "trajectory" })
    .input(CaseInput)
    .output(FactorsShown)
    .query(({ ctx, input }) => readFactors(ctx, input)),
  saveFactor: procedure
    .meta({ action: "factor.change", resource: "trajectory" })
    .input(SaveFactorInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.literal("item-of-another-area"), item: FactorItem })))
    .mutation(({ ctx, input }) => saveFactor(ctx, input)),
  shareFactor: procedure
    .meta({ action: "factor.release", resource: "trajectory" })
    .input(ReleaseFactorInput)
    .output(resultOf(z.null(), ShareRefusal))
    .mutation(({ ctx, input }) => shareFactor(ctx, input)),
  plan: procedure
    .meta({ action: "resumption.read-work", resource: "trajectory" })
    .input(CaseInput)
    .output(PlanShown)
    .query(({ ctx, input }) => readPlan(ctx, input)),
  savePlan: procedure
    .meta({ action: "resumption.change-work", resource: "trajectory" })
    .input(SavePlanInput)
    .output(resultOf(z.null(), PlanRefusal))
    .mutation(({ ctx, input }) => savePlan(ctx, input)),
  saveRhythm: procedure
    .meta({ action: "contact-rhythm.change", resource: "trajectory" })
    .input(SaveRhythmInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.literal("in-the-future") })))
    .mutation(({ ctx, input }) => saveRhythm(ctx, input)),
});
