import { AskedQuestionnaireId } from "@hervat/domain/primitives";
import { z } from "zod";
import { InstrumentFile } from "../instruments/instrument-file.ts";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { AskQuestionnaireInput, askQuestionnaire, withdrawQuestionnaire } from "./ask-questionnaire.ts";
import { ExportAnswersInput, exportAnswers } from "./export-answers.ts";
import { PassMomentInput, passMoment } from "./pass-moment.ts";
import {
  OneQuestionnaireInput,
  QuestionnaireAnswered,
  QuestionnairesShown,
  readAnswers,
  readQuestionnaires,
} from "./read-questionnaires.ts";

const AskRefusal = z.strictObject({ kind: z.enum(["ended", "no-way-in", "already-asked", "not-known"]) });
const reading = procedure.meta({ action: "questionnaire.read", resource: "trajectory" });

/** Questionnaires of a client, at the coach's door. */
export const questionnaireRouter = router({
  ofTrajectory: reading
    .input(CaseInput)
    .output(QuestionnairesShown)
    .query(({ ctx, input }) => readQuestionnaires(ctx, input)),
  answers: reading
    .input(OneQuestionnaireInput)
    .output(QuestionnaireAnswered)
    .query(({ ctx, input }) => readAnswers(ctx, input)),
  ask: procedure
    .meta({ action: "questionnaire.ask", resource: "trajectory" })
    .input(AskQuestionnaireInput)
    .output(resultOf(AskedQuestionnaireId, AskRefusal))
    .mutation(({ ctx, input }) => askQuestionnaire(ctx, input)),
  passMoment: procedure
    .meta({ action: "questionnaire.ask", resource: "trajectory" })
    .input(PassMomentInput)
    .output(z.null())
    .mutation(({ ctx, input }) => passMoment(ctx, input)),
  withdraw: procedure
    .meta({ action: "questionnaire.remove", resource: "trajectory" })
    .input(OneQuestionnaireInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.literal("finished") })))
    .mutation(({ ctx, input }) => withdrawQuestionnaire(ctx, input)),
  export: procedure
    .meta({ action: "questionnaire.read-file", resource: "trajectory" })
    .input(ExportAnswersInput)
    .output(resultOf(InstrumentFile, z.strictObject({ kind: z.literal("reason-needed") })))
    .mutation(({ ctx, input }) => exportAnswers(ctx, input)),
});
