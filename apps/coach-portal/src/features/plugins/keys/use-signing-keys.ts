import type { CoachRouter } from "@hervat/core/coach-router";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { RefusalOf } from "../../../app/refusal-of.ts";
import { queryClient, trpc } from "../../../app/trpc.ts";

type Outputs = inferRouterOutputs<CoachRouter>["plugin"];
export type KeyShown = Outputs["keys"]["keys"][number];
export type KeyRefusal = RefusalOf<Outputs["addKey"]> | RefusalOf<Outputs["takeKnownKeysOnly"]>;

export const useSigningKeys = () => useQuery(trpc.plugin.keys.queryOptions());

const refresh = { onSettled: () => queryClient.invalidateQueries(trpc.plugin.pathFilter()) };
export const useAddKey = () => useMutation(trpc.plugin.addKey.mutationOptions(refresh));
export const useRemoveKey = () => useMutation(trpc.plugin.removeKey.mutationOptions(refresh));
export const useKnownKeysOnly = () => useMutation(trpc.plugin.takeKnownKeysOnly.mutationOptions(refresh));
