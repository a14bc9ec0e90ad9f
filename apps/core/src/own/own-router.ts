import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { AskToMoveInput, askToMove, MarkExerciseInput, markExercise, TickOwnInput, tickOwnHomework } from "./change-talks.ts";
import { ChangeViewInput, changeView } from "./change-view.ts";
import { listOwnCases, OwnCase } from "./list-cases.ts";
import { AnswerBuildUpInput, answerBuildUp, OwnBuildUp, readOwnBuildUp } from "./own-build-up.ts";
import { OwnDiary, readOwnDiary, TellDayInput, tellOwnDay } from "./own-diary.ts";
import { OwnHome, readOwnHome } from "./read-home.ts";
import { OwnMaterials, readOwnMaterials } from "./read-materials.ts";
import { OwnTalks, readOwnTalks } from "./read-talks.ts";

/** What the client reads and does about her own case. */
export const ownRouter = router({
  cases: procedure
    .meta({ action: "own.list", resource: "practice" })
    .output(z.array(OwnCase))
    .query(({ ctx }) => listOwnCases(ctx)),
  home: procedure
    .meta({ action: "own.read", resource: "trajectory" })
    .input(CaseInput)
    .output(OwnHome)
    .query(({ ctx, input }) => readOwnHome(ctx, input)),
  changeView: procedure
    .meta({ action: "own.change-view", resource: "trajectory" })
    .input(ChangeViewInput)
    .output(z.null())
    .mutation(({ ctx, input }) => changeView(ctx, input)),
  talks: procedure
    .meta({ action: "own.read-talks", resource: "trajectory" })
    .input(CaseInput)
    .output(OwnTalks)
    .query(({ ctx, input }) => readOwnTalks(ctx, input)),
  askToMove: procedure
    .meta({ action: "own.ask-to-move", resource: "trajectory" })
    .input(AskToMoveInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.enum(["not-planned", "already-asked"]) })))
    .mutation(({ ctx, input }) => askToMove(ctx, input)),
  tickHomework: procedure
    .meta({ action: "own.tick-homework", resource: "trajectory" })
    .input(TickOwnInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.literal("not-given") })))
    .mutation(({ ctx, input }) => tickOwnHomework(ctx, input)),
  markExercise: procedure
    .meta({ action: "own.tick-homework", resource: "trajectory" })
    .input(MarkExerciseInput)
    .output(z.null())
    .mutation(({ ctx, input }) => markExercise(ctx, input)),
  diary: procedure
    .meta({ action: "own.read-diary", resource: "trajectory" })
    .input(CaseInput)
    .output(OwnDiary)
    .query(({ ctx, input }) => readOwnDiary(ctx, input)),
  tellDay: procedure
    .meta({ action: "own.write-diary", resource: "trajectory" })
    .input(TellDayInput)
    .output(z.null())
    .mutation(({ ctx, input }) => tellOwnDay(ctx, input)),
  buildUp: procedure
    .meta({ action: "own.read-build-up", resource: "trajectory" })
    .input(CaseInput)
    .output(OwnBuildUp)
    .query(({ ctx, input }) => readOwnBuildUp(ctx, input)),
  answerBuildUp: procedure
    .meta({ action: "own.answer-build-up", resource: "trajectory" })
    .input(AnswerBuildUpInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.enum(["changed-elsewhere", "ended"]) })))
    .mutation(({ ctx, input }) => answerBuildUp(ctx, input)),
  materials: procedure
    .meta({ action: "own.read-materials", resource: "trajectory" })
    .input(CaseInput)
    .output(OwnMaterials)
    .query(({ ctx, input }) => readOwnMaterials(ctx, input)),
});
