import { FactorItem } from "@hervat/domain/factors";
import { z } from "zod";
import { NotForEmployerShown } from "../guard/not-for-employer.ts";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { DecideProposalInput, decideProposal } from "./decide-proposal.ts";
import { askManagerEvaluation, ManagerEvaluationShown, readManagerEvaluation } from "./manager-evaluation.ts";
import {
  ManagerIntakeShown,
  noteManagerAnswer,
  PutBeforeInput,
  putBeforeManager,
  readManagerIntake,
  SaveManagerAnswerInput,
} from "./manager-intake.ts";
import { openPreparation } from "./open-preparation.ts";
import { IntakeShown, readIntake } from "./read-intake.ts";
import { AnswerSaved, completeIntake, SaveAnswerInput, saveAnswer } from "./save-intake.ts";
import { valueRefusals } from "./value-refusals.ts";

export const intakeRouter = router({
  read: procedure
    .meta({ action: "intake.read", resource: "trajectory" })
    .input(CaseInput)
    .output(IntakeShown)
    .query(({ ctx, input }) => readIntake(ctx, input)),
  saveAnswer: procedure
    .meta({ action: "intake.write", resource: "trajectory" })
    .input(SaveAnswerInput)
    .output(resultOf(AnswerSaved, z.discriminatedUnion("kind", [...valueRefusals])))
    .mutation(({ ctx, input }) => saveAnswer(ctx, input)),
  openPreparation: procedure
    .meta({ action: "intake.write", resource: "trajectory" })
    .input(CaseInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.literal("completed") })))
    .mutation(({ ctx, input }) => openPreparation(ctx, input)),
  complete: procedure
    .meta({ action: "intake.write", resource: "trajectory" })
    .input(CaseInput)
    .output(resultOf(z.strictObject({ goals: z.int() }), z.strictObject({ kind: z.literal("nothing-answered") })))
    .mutation(({ ctx, input }) => completeIntake(ctx, input)),
  decide: procedure
    .meta({ action: "intake.write", resource: "trajectory" })
    .input(DecideProposalInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.literal("item-of-another-area"), item: FactorItem })))
    .mutation(({ ctx, input }) => decideProposal(ctx, input)),
  manager: procedure
    .meta({ action: "manager-intake.read", resource: "trajectory" })
    .input(CaseInput)
    .output(ManagerIntakeShown)
    .query(({ ctx, input }) => readManagerIntake(ctx, input)),
  noteManagerAnswer: procedure
    .meta({ action: "manager-intake.write", resource: "trajectory" })
    .input(SaveManagerAnswerInput)
    .output(
      resultOf(
        AnswerSaved,
        z.discriminatedUnion("kind", [...valueRefusals, NotForEmployerShown, z.strictObject({ kind: z.literal("with-manager") })]),
      ),
    )
    .mutation(({ ctx, input }) => noteManagerAnswer(ctx, input)),
  managerEvaluation: procedure
    .meta({ action: "manager-intake.read", resource: "trajectory" })
    .input(CaseInput)
    .output(ManagerEvaluationShown)
    .query(({ ctx, input }) => readManagerEvaluation(ctx, input)),
  askManagerEvaluation: procedure
    .meta({ action: "manager-intake.write", resource: "trajectory" })
    .input(CaseInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.enum(["no-manager", "asked-already"]) })))
    .mutation(({ ctx, input }) => askManagerEvaluation(ctx, input)),
  putBeforeManager: procedure
    .meta({ action: "manager-intake.write", resource: "trajectory" })
    .input(PutBeforeInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.enum(["nothing-noted", "no-manager", "confirmed"]) })))
    .mutation(({ ctx, input }) => putBeforeManager(ctx, input)),
});
