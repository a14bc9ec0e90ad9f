import type { CoachRouter } from "@hervat/core/coach-router";
import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { trpc } from "../../app/trpc.ts";

export type CaseloadRow = inferRouterOutputs<CoachRouter>["caseload"]["list"][number];
export type Whose = "mine" | "practice";

export function useCaseload(whose: Whose) {
  return useQuery(trpc.caseload.list.queryOptions({ whose }));
}
