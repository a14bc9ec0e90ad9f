import type { CoachRouter } from "@hervat/core/coach-router";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { OfCase } from "../../app/of-case.ts";
import { queryClient, trpc, trpcClient } from "../../app/trpc.ts";

export type Outputs = inferRouterOutputs<CoachRouter>;
export type SicknessShown = Outputs["trajectory"]["sickness"];
export type ClockShown = Extract<SicknessShown["clock"], { kind: "clock" }>;
export type Correction = inferRouterInputs<CoachRouter>["clock"]["preview"]["correction"];
export type Moves = Extract<Outputs["clock"]["preview"], { ok: true }>["value"]["moves"];
export type DeadlineRow = Outputs["clock"]["deadlines"][number];

export const useSickness = ({ trajectoryId }: OfCase) => useQuery(trpc.trajectory.sickness.queryOptions({ trajectoryId }));
export const useCase = ({ trajectoryId }: OfCase) => useQuery(trpc.trajectory.read.queryOptions({ trajectoryId }));

export type PaperShown = Outputs["received"]["list"]["documents"][number];

/** The papers of this case, for who may read them. */
export const usePapers = ({ trajectoryId }: OfCase, may: boolean) =>
  useQuery(trpc.received.list.queryOptions({ trajectoryId }, { enabled: may }));

/** What was decided here shows on the page, in the caseload, among the deadlines and on Today. */
async function refresh(outcome: { ok: boolean }): Promise<void> {
  if (!outcome.ok) return;
  await Promise.all([
    queryClient.invalidateQueries(trpc.trajectory.pathFilter()),
    queryClient.invalidateQueries(trpc.caseload.pathFilter()),
    queryClient.invalidateQueries(trpc.clock.pathFilter()),
    queryClient.invalidateQueries(trpc.today.pathFilter()),
  ]);
}

export const useMarkMilestone = () => useMutation(trpc.trajectory.markMilestone.mutationOptions({ onSuccess: refresh }));
export const useUnmarkMilestone = () => useMutation(trpc.trajectory.unmarkMilestone.mutationOptions({ onSuccess: refresh }));
export const useCorrect = () => useMutation(trpc.clock.correct.mutationOptions({ onSuccess: refresh }));
export const useBeginGuidance = () => useMutation(trpc.clock.beginGuidance.mutationOptions({ onSuccess: refresh }));
/** Asked anew each time: what was shown a moment ago may have moved. */
export const usePreview = () =>
  useMutation({ mutationFn: (asked: OfCase & { correction: Correction }) => trpcClient.clock.preview.query(asked) });
