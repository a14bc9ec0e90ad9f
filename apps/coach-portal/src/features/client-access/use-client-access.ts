import type { CoachRouter } from "@hervat/core/coach-router";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { OfCase } from "../../app/of-case.ts";
import type { RefusalOf } from "../../app/refusal-of.ts";
import { queryClient, trpc } from "../../app/trpc.ts";

type Outputs = inferRouterOutputs<CoachRouter>["people"];
export type InviteClientRefusal = RefusalOf<Outputs["inviteClient"]>;
export type ResetAccessRefusal = RefusalOf<Outputs["resetClientAccess"]>;
export type ResetReason = inferRouterInputs<CoachRouter>["people"]["resetClientAccess"]["reason"];

export const useClientAccess = ({ trajectoryId }: OfCase) => useQuery(trpc.people.clientAccess.queryOptions({ trajectoryId }));

const refresh = () => queryClient.invalidateQueries(trpc.people.clientAccess.pathFilter());

export const useInviteClient = () => useMutation(trpc.people.inviteClient.mutationOptions({ onSuccess: refresh }));
export const useResetAccess = () => useMutation(trpc.people.resetClientAccess.mutationOptions({ onSuccess: refresh }));
