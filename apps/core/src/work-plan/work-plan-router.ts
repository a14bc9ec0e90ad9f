import { FactorItem } from "@hervat/domain/factors";
import { FactorId, PlainDate } from "@hervat/domain/primitives";
import { z } from "zod";
import { NoConsent } from "../consent/readers.ts";
import { NotForEmployerShown } from "../guard/not-for-employer.ts";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import {
  LinkFactorsInput,
  linkFactors,
  PlaceFactorInput,
  placeFactor,
  RemoveFactorInput,
  removeFactor,
  SavePersonalFactorInput,
  savePersonalFactor,
  UnlinkFactorsInput,
  unlinkFactors,
} from "./change-board.ts";
import { FactorsShown, ReleaseFactorInput, readFactors, SaveFactorInput, saveFactor, shareFactor } from "./factors.ts";
import { BoardShown, readBoard } from "./read-board.ts";
import { PlanShown, readPlan } from "./read-plan.ts";
import { RecordStepInput, recordStep } from "./record-step.ts";
import { SavePlanInput, SaveRhythmInput, savePlan, saveRhythm } from "./save-plan.ts";

const ShareRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("already-released"), releasedOn: PlainDate }),
  z.strictObject({ kind: z.literal("sensitive-unless-asked"), item: FactorItem }),
  z.strictObject({ kind: z.literal("no-words") }),
  NoConsent,
  NotForEmployerShown,
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

const SaveFactorRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("item-of-another-area"), item: FactorItem }),
  z.strictObject({ kind: z.literal("changed-elsewhere") }),
]);
const LinkRefusal = z.strictObject({ kind: z.enum(["with-itself", "already-linked", "factor-gone"]) });
const changing = procedure.meta({ action: "factor.change", resource: "trajectory" });
const removing = procedure.meta({ action: "factor.remove", resource: "trajectory" });

const RecordRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["step-unknown", "hours-impossible", "changed-elsewhere"]) }),
  z.strictObject({ kind: z.literal("step-not-begun"), from: PlainDate }),
]);

export const workPlanRouter = router({
  board: procedure
    .meta({ action: "factor.read", resource: "trajectory" })
    .input(CaseInput)
    .output(BoardShown)
    .query(({ ctx, input }) => readBoard(ctx, input)),
  savePersonalFactor: changing
    .input(SavePersonalFactorInput)
    .output(resultOf(z.strictObject({ id: FactorId }), z.strictObject({ kind: z.literal("changed-elsewhere") })))
    .mutation(({ ctx, input }) => savePersonalFactor(ctx, input)),
  removeFactor: removing
    .input(RemoveFactorInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.literal("still-shared") })))
    .mutation(({ ctx, input }) => removeFactor(ctx, input)),
  placeFactor: changing
    .input(PlaceFactorInput)
    .output(resultOf(z.null(), z.never()))
    .mutation(({ ctx, input }) => placeFactor(ctx, input)),
  linkFactors: changing
    .input(LinkFactorsInput)
    .output(resultOf(z.null(), LinkRefusal))
    .mutation(({ ctx, input }) => linkFactors(ctx, input)),
  unlinkFactors: removing
    .input(UnlinkFactorsInput)
    .output(resultOf(z.null(), z.never()))
    .mutation(({ ctx, input }) => unlinkFactors(ctx, input)),
  factors: procedure
    .meta({ action: "factor.read", resource: "trajectory" })
    .input(CaseInput)
    .output(FactorsShown)
    .query(({ ctx, input }) => readFactors(ctx, input)),
  saveFactor: procedure
    .meta({ action: "factor.change", resource: "trajectory" })
    .input(SaveFactorInput)
    .output(resultOf(z.strictObject({ id: FactorId }), SaveFactorRefusal))
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
  recordStep: procedure
    .meta({ action: "resumption.change-work", resource: "trajectory" })
    .input(RecordStepInput)
    .output(resultOf(z.null(), RecordRefusal))
    .mutation(({ ctx, input }) => recordStep(ctx, input)),
  saveRhythm: procedure
    .meta({ action: "contact-rhythm.change", resource: "trajectory" })
    .input(SaveRhythmInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.literal("in-the-future") })))
    .mutation(({ ctx, input }) => saveRhythm(ctx, input)),
});
