import type { CoachRouter } from "@hervat/core/coach-router";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { queryClient, trpc } from "../../app/trpc.ts";

export type ResultsShown = inferRouterOutputs<CoachRouter>["results"]["read"];
export type Group = ResultsShown["groups"][number];

export const useResults = (year: number | null) =>
  useQuery({ ...trpc.results.read.queryOptions({ year }), placeholderData: keepPreviousData });
export const useResultsFile = () =>
  useMutation({
    mutationFn: (year: number) => queryClient.fetchQuery({ ...trpc.results.export.queryOptions({ year }), staleTime: 0 }),
  });
