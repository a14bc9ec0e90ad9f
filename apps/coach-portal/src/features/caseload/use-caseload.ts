import type { CoachRouter } from "@hervat/core/coach-router";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { trpc } from "../../app/trpc.ts";

export type CaseloadRow = inferRouterOutputs<CoachRouter>["caseload"]["list"][number];
export type Whose = "mine" | "practice";

/** Those that ended are fetched when they are asked for: a practice has years of them. */
export function useCaseload(whose: Whose, ended: boolean) {
  return useQuery({ ...trpc.caseload.list.queryOptions({ whose, ended }), placeholderData: keepPreviousData });
}
