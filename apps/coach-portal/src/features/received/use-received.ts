import type { CoachRouter } from "@hervat/core/coach-router";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { OfCase } from "../../app/of-case.ts";
import type { RefusalOf } from "../../app/refusal-of.ts";
import { queryClient, trpc } from "../../app/trpc.ts";

type Outputs = inferRouterOutputs<CoachRouter>["received"];
export type ReceivedPaper = Outputs["list"]["documents"][number];
export type AddRefusal = RefusalOf<Outputs["add"]>;
export type ShareRefusal = RefusalOf<Outputs["share"]>;

async function refresh(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries(trpc.received.pathFilter()),
    queryClient.invalidateQueries(trpc.trajectory.pathFilter()),
    queryClient.invalidateQueries(trpc.caseload.pathFilter()),
  ]);
}

export const useReceived = ({ trajectoryId }: OfCase) => useQuery(trpc.received.list.queryOptions({ trajectoryId }));
export const useAddReceived = () => useMutation(trpc.received.add.mutationOptions({ onSuccess: refresh }));
export const useAddOrderPaper = () => useMutation(trpc.received.addOrderPaper.mutationOptions({ onSuccess: refresh }));
export const useShareReceived = () => useMutation(trpc.received.share.mutationOptions({ onSuccess: refresh }));
export const useStopSharing = () => useMutation(trpc.received.stopSharing.mutationOptions({ onSuccess: refresh }));
export const useRemoveReceived = () => useMutation(trpc.received.remove.mutationOptions({ onSuccess: refresh }));
