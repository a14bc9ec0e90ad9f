import type { CoachRouter } from "@hervat/core/coach-router";
import { useMutation, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { OfCase } from "../../app/of-case.ts";
import { queryClient, trpc } from "../../app/trpc.ts";

export type Outputs = inferRouterOutputs<CoachRouter>;
export type TrajectoryShown = Outputs["trajectory"]["read"];
export type SicknessShown = Outputs["trajectory"]["sickness"];

/** The head of the page; the route loaded it before anything of it is drawn. */
export function useTrajectory({ trajectoryId }: OfCase): TrajectoryShown {
  return useSuspenseQuery(trpc.trajectory.read.queryOptions({ trajectoryId })).data;
}

export function useSickness({ trajectoryId }: OfCase) {
  return useQuery(trpc.trajectory.sickness.queryOptions({ trajectoryId }));
}

/** What was decided here shows on the page, in the caseload and on Today. */
export async function refreshCase(outcome: { ok: boolean }): Promise<void> {
  if (!outcome.ok) return;
  await Promise.all([
    queryClient.invalidateQueries(trpc.trajectory.pathFilter()),
    queryClient.invalidateQueries(trpc.session.pathFilter()),
    queryClient.invalidateQueries(trpc.caseload.pathFilter()),
  ]);
}

export const useAgreeTalks = () => useMutation(trpc.trajectory.agreeTalks.mutationOptions({ onSuccess: refreshCase }));
export const useMoveTrajectory = () => useMutation(trpc.trajectory.move.mutationOptions({ onSuccess: refreshCase }));
