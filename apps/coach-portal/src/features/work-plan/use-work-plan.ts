import type { CoachRouter } from "@hervat/core/coach-router";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { queryClient, trpc } from "../../app/trpc.ts";

type Outputs = inferRouterOutputs<CoachRouter>["workPlan"];
export type PlanShown = Outputs["plan"];
export type StepShown = PlanShown["steps"][number];
export type FactorsShown = Outputs["factors"];
export type FactorShown = FactorsShown["factors"][number];
export type StepInput = inferRouterInputs<CoachRouter>["workPlan"]["savePlan"]["steps"][number];
export type SavePlanOutcome = Outputs["savePlan"];
export type ShareOutcome = Outputs["shareFactor"];

export interface OfCase {
  trajectoryId: TrajectoryId;
}

export const usePlan = ({ trajectoryId }: OfCase) => useQuery(trpc.workPlan.plan.queryOptions({ trajectoryId }));
export const useFactors = ({ trajectoryId }: OfCase, enabled: boolean) =>
  useQuery({ ...trpc.workPlan.factors.queryOptions({ trajectoryId }), enabled });

async function refresh(outcome: { ok: boolean }): Promise<void> {
  if (outcome.ok) await queryClient.invalidateQueries(trpc.workPlan.pathFilter());
}

export const useSavePlan = () => useMutation(trpc.workPlan.savePlan.mutationOptions({ onSuccess: refresh }));
export const useSaveRhythm = () => useMutation(trpc.workPlan.saveRhythm.mutationOptions({ onSuccess: refresh }));
export const useSaveFactor = () => useMutation(trpc.workPlan.saveFactor.mutationOptions({ onSuccess: refresh }));
export const useShareFactor = () => useMutation(trpc.workPlan.shareFactor.mutationOptions({ onSuccess: refresh }));
