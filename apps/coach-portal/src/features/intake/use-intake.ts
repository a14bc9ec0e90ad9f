import type { CoachRouter } from "@hervat/core/coach-router";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { OfCase } from "../../app/of-case.ts";
import type { RefusalOf } from "../../app/refusal-of.ts";
import { queryClient, trpc } from "../../app/trpc.ts";

type Outputs = inferRouterOutputs<CoachRouter>["intake"];
export type IntakeShown = Outputs["read"];
export type ManagerIntakeShown = Outputs["manager"];
export type ProposalShown = IntakeShown["proposals"][number];
export type Decision = inferRouterInputs<CoachRouter>["intake"]["decide"]["decision"];
export type AnswerRefusal = RefusalOf<Outputs["noteManagerAnswer"]> | RefusalOf<Outputs["saveAnswer"]>;
export type PutBeforeRefusal = RefusalOf<Outputs["putBeforeManager"]>;

export const useIntake = ({ trajectoryId }: OfCase) => useQuery(trpc.intake.read.queryOptions({ trajectoryId }));
export const useManagerIntake = ({ trajectoryId }: OfCase) => useQuery(trpc.intake.manager.queryOptions({ trajectoryId }));

async function refresh(outcome: { ok: boolean }): Promise<void> {
  if (!outcome.ok) return;
  await Promise.all([
    queryClient.invalidateQueries(trpc.intake.pathFilter()),
    queryClient.invalidateQueries(trpc.workPlan.pathFilter()),
    queryClient.invalidateQueries(trpc.recovery.pathFilter()),
  ]);
}

export const useCompleteIntake = () => useMutation(trpc.intake.complete.mutationOptions({ onSuccess: refresh }));
export const useDecide = () => useMutation(trpc.intake.decide.mutationOptions({ onSuccess: refresh }));
export const useManagerEvaluation = ({ trajectoryId }: OfCase) => useQuery(trpc.intake.managerEvaluation.queryOptions({ trajectoryId }));
export const useAskManagerEvaluation = () => useMutation(trpc.intake.askManagerEvaluation.mutationOptions({ onSuccess: refresh }));
export const usePutBefore = () => useMutation(trpc.intake.putBeforeManager.mutationOptions({ onSuccess: refresh }));

/** Asks core again: after someone else saved, and once something was saved that proposes factors. */
export const readAgain = () => queryClient.invalidateQueries(trpc.intake.pathFilter());
