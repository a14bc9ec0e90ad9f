import type { CoachRouter } from "@hervat/core/coach-router";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { OfCase } from "../../app/of-case.ts";
import { queryClient, trpc } from "../../app/trpc.ts";

type Outputs = inferRouterOutputs<CoachRouter>["workPlan"];
export type PlanShown = Outputs["plan"];
export type StepShown = PlanShown["steps"][number];
export type BoardShown = Outputs["board"];
export type BoardFactor = BoardShown["factors"][number];
export type BoardLink = BoardShown["links"][number];
export type FactorShown = Extract<BoardFactor, { about: "work" }>;
export type LinkOutcome = Outputs["linkFactors"];
export type StepInput = inferRouterInputs<CoachRouter>["workPlan"]["savePlan"]["steps"][number];
export type SavePlanOutcome = Outputs["savePlan"];
export type RecordStepOutcome = Outputs["recordStep"];
export type ShareOutcome = Outputs["shareFactor"];

export const usePlan = ({ trajectoryId }: OfCase) => useQuery(trpc.workPlan.plan.queryOptions({ trajectoryId }));
export const useBoard = ({ trajectoryId }: OfCase) => useQuery(trpc.workPlan.board.queryOptions({ trajectoryId }));

async function refresh(outcome: { ok: boolean }): Promise<void> {
  if (outcome.ok) await queryClient.invalidateQueries(trpc.workPlan.pathFilter());
}

export const useSavePlan = () => useMutation(trpc.workPlan.savePlan.mutationOptions({ onSuccess: refresh }));
export const useRecordStep = () => useMutation(trpc.workPlan.recordStep.mutationOptions({ onSuccess: refresh }));
export const useSaveRhythm = () => useMutation(trpc.workPlan.saveRhythm.mutationOptions({ onSuccess: refresh }));
export const useSaveFactor = () => useMutation(trpc.workPlan.saveFactor.mutationOptions({ onSuccess: refresh }));
export const useShareFactor = () => useMutation(trpc.workPlan.shareFactor.mutationOptions({ onSuccess: refresh }));
export const useSavePersonalFactor = () => useMutation(trpc.workPlan.savePersonalFactor.mutationOptions({ onSuccess: refresh }));
export const useRemoveFactor = () => useMutation(trpc.workPlan.removeFactor.mutationOptions({ onSuccess: refresh }));
export const usePlaceFactor = () => useMutation(trpc.workPlan.placeFactor.mutationOptions({ onSuccess: refresh }));
export const useLinkFactors = () => useMutation(trpc.workPlan.linkFactors.mutationOptions({ onSuccess: refresh }));
export const useUnlinkFactors = () => useMutation(trpc.workPlan.unlinkFactors.mutationOptions({ onSuccess: refresh }));
