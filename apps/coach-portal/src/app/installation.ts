import type { CoachRouter } from "@hervat/core/coach-router";
import { queryOptions } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { queryClient, trpcClient } from "./trpc.ts";

/** What anyone may know about this installation before signing in. */
export type Installation = inferRouterOutputs<CoachRouter>["installation"]["state"];

export const installationQuery = queryOptions({
  queryKey: ["installation"],
  queryFn: () => trpcClient.installation.state.query(),
  staleTime: 5 * 60_000,
});

export function currentInstallation(): Promise<Installation> {
  return queryClient.ensureQueryData(installationQuery);
}
