import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import {
  AnswerQuestionInput,
  answerOwnQuestion,
  finishOwnQuestionnaire,
  OwnQuestionnaire,
  OwnQuestionnaires,
  readOwnQuestionnaire,
  readOwnQuestionnaires,
} from "./own-questionnaires.ts";
import { OneQuestionnaireInput } from "./read-questionnaires.ts";

const reading = procedure.meta({ action: "own.read-questionnaires", resource: "trajectory" });
const answering = procedure.meta({ action: "own.answer-questionnaire", resource: "trajectory" });

/** The questionnaires of the client, at her own door. */
export const ownQuestionnaireRouter = router({
  list: reading
    .input(CaseInput)
    .output(OwnQuestionnaires)
    .query(({ ctx, input }) => readOwnQuestionnaires(ctx, input)),
  open: reading
    .input(OneQuestionnaireInput)
    .output(OwnQuestionnaire)
    .query(({ ctx, input }) => readOwnQuestionnaire(ctx, input)),
  answer: answering
    .input(AnswerQuestionInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.enum(["finished", "not-asked", "not-an-option", "ended"]) })))
    .mutation(({ ctx, input }) => answerOwnQuestion(ctx, input)),
  finish: answering
    .input(OneQuestionnaireInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.enum(["finished", "nothing-answered", "ended"]) })))
    .mutation(({ ctx, input }) => finishOwnQuestionnaire(ctx, input)),
});
