import type { CoachRouter } from "@hervat/core/coach-router";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { RefusalOf } from "../../app/refusal-of.ts";
import { trpc } from "../../app/trpc.ts";

type Outputs = inferRouterOutputs<CoachRouter>["handOver"];
export type HandOvers = Outputs["read"];
export type HandOverRefusal = RefusalOf<Outputs["make"]>;
export type Brief = Outputs["brief"];

export function useHandOvers() {
  return useQuery(trpc.handOver.read.queryOptions());
}

/** Whose case is whose changes every list there is. */
export function useMakeHandOver() {
  const client = useQueryClient();
  return useMutation(trpc.handOver.make.mutationOptions({ onSuccess: () => client.invalidateQueries() }));
}

export function useEndStandIn() {
  const client = useQueryClient();
  return useMutation(trpc.handOver.endStandIn.mutationOptions({ onSuccess: () => client.invalidateQueries() }));
}
