import { ExerciseGivenId, PlainDate } from "@hervat/domain/primitives";
import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import {
  AddMeasurementInput,
  addMeasurement,
  CorrectMeasurementInput,
  correctMeasurement,
  RemoveMeasurementInput,
  removeMeasurement,
} from "./add-measurement.ts";
import {
  GiveExerciseInput,
  giveExercise,
  JudgeInput,
  judge,
  SaveNormInput,
  SaveThemeInput,
  saveNorm,
  saveTheme,
  TakeBackExerciseInput,
  takeBackExercise,
} from "./change-course.ts";
import { AnswerExtensionInput, AskExtensionInput, askExtension, recordExtensionAnswer } from "./extension.ts";
import { CourseShown, readCourse } from "./read-course.ts";
import { RecoveryShown, readRecovery } from "./read-recovery.ts";

const InTheFuture = z.strictObject({ kind: z.literal("in-the-future") });
const ChangedElsewhere = z.strictObject({ kind: z.literal("changed-elsewhere") });
const JudgeRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("no-such-criterion") }),
  InTheFuture,
  ChangedElsewhere,
]);
const AskRefusal = z.discriminatedUnion("kind", [
  InTheFuture,
  z.strictObject({ kind: z.literal("already-asked"), requestedOn: PlainDate }),
]);
const AnswerRefusal = z.discriminatedUnion("kind", [
  InTheFuture,
  z.strictObject({ kind: z.literal("already-answered"), on: PlainDate }),
  z.strictObject({ kind: z.literal("before-the-request"), requestedOn: PlainDate }),
]);
const changing = procedure.meta({ action: "recovery.change", resource: "trajectory" });
const measuring = procedure.meta({ action: "energy.change", resource: "trajectory" });

export const recoveryRouter = router({
  read: procedure
    .meta({ action: "energy.read", resource: "trajectory" })
    .input(CaseInput)
    .output(RecoveryShown)
    .query(({ ctx, input }) => readRecovery(ctx, input)),
  add: measuring
    .input(AddMeasurementInput)
    .output(resultOf(z.null(), InTheFuture))
    .mutation(({ ctx, input }) => addMeasurement(ctx, input)),
  correct: measuring
    .input(CorrectMeasurementInput)
    .output(resultOf(z.null(), z.discriminatedUnion("kind", [InTheFuture, ChangedElsewhere])))
    .mutation(({ ctx, input }) => correctMeasurement(ctx, input)),
  remove: procedure
    .meta({ action: "energy.remove", resource: "trajectory" })
    .input(RemoveMeasurementInput)
    .output(resultOf(z.null(), z.never()))
    .mutation(({ ctx, input }) => removeMeasurement(ctx, input)),
  course: procedure
    .meta({ action: "recovery.read", resource: "trajectory" })
    .input(CaseInput)
    .output(CourseShown)
    .query(({ ctx, input }) => readCourse(ctx, input)),
  judge: changing
    .input(JudgeInput)
    .output(resultOf(z.null(), JudgeRefusal))
    .mutation(({ ctx, input }) => judge(ctx, input)),
  saveNorm: changing
    .input(SaveNormInput)
    .output(resultOf(z.null(), z.discriminatedUnion("kind", [InTheFuture, ChangedElsewhere])))
    .mutation(({ ctx, input }) => saveNorm(ctx, input)),
  saveTheme: changing
    .input(SaveThemeInput)
    .output(resultOf(z.null(), ChangedElsewhere))
    .mutation(({ ctx, input }) => saveTheme(ctx, input)),
  giveExercise: changing
    .input(GiveExerciseInput)
    .output(resultOf(z.strictObject({ id: ExerciseGivenId }), z.never()))
    .mutation(({ ctx, input }) => giveExercise(ctx, input)),
  takeBackExercise: procedure
    .meta({ action: "recovery.remove", resource: "trajectory" })
    .input(TakeBackExerciseInput)
    .output(resultOf(z.null(), z.never()))
    .mutation(({ ctx, input }) => takeBackExercise(ctx, input)),
  askExtension: procedure
    .meta({ action: "extension.change", resource: "trajectory" })
    .input(AskExtensionInput)
    .output(resultOf(z.null(), AskRefusal))
    .mutation(({ ctx, input }) => askExtension(ctx, input)),
  answerExtension: procedure
    .meta({ action: "extension.change", resource: "trajectory" })
    .input(AnswerExtensionInput)
    .output(resultOf(z.null(), AnswerRefusal))
    .mutation(({ ctx, input }) => recordExtensionAnswer(ctx, input)),
});
