import type { CoachRouter } from "@hervat/core/coach-router";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { OfCase } from "../../app/of-case.ts";
import { queryClient, trpc } from "../../app/trpc.ts";

export type Outputs = inferRouterOutputs<CoachRouter>["goal"];
export type GoalShown = Outputs["list"]["goals"][number];

export const useGoals = ({ trajectoryId }: OfCase) => useQuery(trpc.goal.list.queryOptions({ trajectoryId }));

async function refresh(outcome: { ok: boolean }): Promise<void> {
  if (outcome.ok) await queryClient.invalidateQueries(trpc.goal.pathFilter());
}

export const useSaveGoal = () => useMutation(trpc.goal.save.mutationOptions({ onSuccess: refresh }));
export const useCloseGoal = () => useMutation(trpc.goal.close.mutationOptions({ onSuccess: refresh }));
export const useScoreGoal = () => useMutation(trpc.goal.score.mutationOptions({ onSuccess: refresh }));
export const useRemoveScore = () => useMutation(trpc.goal.removeScore.mutationOptions({ onSuccess: refresh }));
export const useShareGoal = () => useMutation(trpc.goal.share.mutationOptions({ onSuccess: refresh }));
