import type { CoachRouter } from "@hervat/core/coach-router";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { OfCase } from "../../app/of-case.ts";
import type { RefusalOf } from "../../app/refusal-of.ts";
import { queryClient, trpc } from "../../app/trpc.ts";

type Outputs = inferRouterOutputs<CoachRouter>["score"];
export type ScoreResult = Outputs["read"]["results"][number];
export type ScoreTrend = Outputs["read"]["trends"][number];
export type AddRefusal = RefusalOf<Outputs["add"]>;

const refresh = () => queryClient.invalidateQueries(trpc.score.pathFilter());

export const useScores = ({ trajectoryId }: OfCase) => useQuery(trpc.score.read.queryOptions({ trajectoryId }));
export const useAddScores = () => useMutation(trpc.score.add.mutationOptions({ onSuccess: refresh }));
export const useRemoveScore = () => useMutation(trpc.score.remove.mutationOptions({ onSuccess: refresh }));
