import type { CoachRouter } from "@hervat/core/coach-router";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { OfCase } from "../../app/of-case.ts";
import type { RefusalOf } from "../../app/refusal-of.ts";
import { queryClient, trpc } from "../../app/trpc.ts";

type Outputs = inferRouterOutputs<CoachRouter>["questionnaire"];
export type QuestionnairesShown = Outputs["ofTrajectory"];
export type Asked = QuestionnairesShown["asked"][number];
export type Definition = QuestionnairesShown["definitions"][number];
export type ScaleShown = Outputs["answers"]["scales"][number];
export type Planned = QuestionnairesShown["planned"][number];
export type AskRefusal = RefusalOf<Outputs["ask"]>;

/** What was asked here waits on Today no more. */
const refresh = () =>
  Promise.all([queryClient.invalidateQueries(trpc.questionnaire.pathFilter()), queryClient.invalidateQueries(trpc.today.pathFilter())]);

export const useQuestionnaires = ({ trajectoryId }: OfCase) => useQuery(trpc.questionnaire.ofTrajectory.queryOptions({ trajectoryId }));
export const useAnswers = (input: OfCase & { id: string }) => useQuery(trpc.questionnaire.answers.queryOptions(input));
export const useAsk = () => useMutation(trpc.questionnaire.ask.mutationOptions({ onSuccess: refresh }));
export const usePassMoment = () => useMutation(trpc.questionnaire.passMoment.mutationOptions({ onSuccess: refresh }));
export const useExportAnswers = () => useMutation(trpc.questionnaire.export.mutationOptions());
export const useWithdraw = () => useMutation(trpc.questionnaire.withdraw.mutationOptions({ onSettled: refresh }));
