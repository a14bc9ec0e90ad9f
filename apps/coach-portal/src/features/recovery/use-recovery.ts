import type { CoachRouter } from "@hervat/core/coach-router";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { queryClient, trpc } from "../../app/trpc.ts";

export type RecoveryShown = inferRouterOutputs<CoachRouter>["recovery"]["read"];

export interface OfCase {
  trajectoryId: TrajectoryId;
}

export const useRecovery = ({ trajectoryId }: OfCase) => useQuery(trpc.recovery.read.queryOptions({ trajectoryId }));

export const useAddMeasurement = () =>
  useMutation(
    trpc.recovery.add.mutationOptions({
      onSuccess: async (outcome) => {
        if (outcome.ok) await queryClient.invalidateQueries(trpc.recovery.pathFilter());
      },
    }),
  );
