import type { CoachRouter } from "@hervat/core/coach-router";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { OfCase } from "../../app/of-case.ts";
import { queryClient, trpc } from "../../app/trpc.ts";

export type Outputs = inferRouterOutputs<CoachRouter>;
export type RecoveryShown = Outputs["recovery"]["read"];
export type CourseShown = Outputs["recovery"]["course"];
export type Criterion = CourseShown["resumption"][number];
export type Entry = inferRouterInputs<CoachRouter>["recovery"]["add"]["measured"];
export type EntryKind = Entry["kind"];

export const useRecovery = ({ trajectoryId }: OfCase) => useQuery(trpc.recovery.read.queryOptions({ trajectoryId }));
export const useCourse = ({ trajectoryId }: OfCase) => useQuery(trpc.recovery.course.queryOptions({ trajectoryId }));

async function refresh(outcome: { ok: boolean }): Promise<void> {
  if (outcome.ok) await queryClient.invalidateQueries(trpc.recovery.pathFilter());
}

export const useAddEntry = () => useMutation(trpc.recovery.add.mutationOptions({ onSuccess: refresh }));
export const useCorrectEntry = () => useMutation(trpc.recovery.correct.mutationOptions({ onSuccess: refresh }));
export const useRemoveEntry = () => useMutation(trpc.recovery.remove.mutationOptions({ onSuccess: refresh }));
export const useJudge = () => useMutation(trpc.recovery.judge.mutationOptions({ onSuccess: refresh }));
export const useSaveNorm = () => useMutation(trpc.recovery.saveNorm.mutationOptions({ onSuccess: refresh }));
export const useSaveTheme = () => useMutation(trpc.recovery.saveTheme.mutationOptions({ onSuccess: refresh }));
export const useGiveExercise = () => useMutation(trpc.recovery.giveExercise.mutationOptions({ onSuccess: refresh }));
export const useTakeBackExercise = () => useMutation(trpc.recovery.takeBackExercise.mutationOptions({ onSuccess: refresh }));
export const useAskExtension = () => useMutation(trpc.recovery.askExtension.mutationOptions({ onSuccess: refresh }));
export const useAnswerExtension = () => useMutation(trpc.recovery.answerExtension.mutationOptions({ onSuccess: refresh }));
export const useChangePhase = () =>
  useMutation(
    trpc.trajectory.changePhase.mutationOptions({
      onSuccess: async (outcome) => {
        await refresh(outcome);
        if (outcome.ok) await queryClient.invalidateQueries(trpc.trajectory.pathFilter());
      },
    }),
  );
