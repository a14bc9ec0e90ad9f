import type { CoachRouter } from "@hervat/core/coach-router";
import { queryOptions } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { queryClient, trpcClient } from "./trpc.ts";

/** Who sits behind this screen, as core says it. */
export type Session = inferRouterOutputs<CoachRouter>["account"]["me"];
export type ReadySession = Extract<Session, { state: "ready" }>;

/** One of the practices this person works for. */
export type MembershipChoice = ReadySession["chosen"];

export const sessionQuery = queryOptions({ queryKey: ["session"], queryFn: () => trpcClient.account.me.query(), staleTime: 60_000 });

export function currentSession(): Promise<Session> {
  return queryClient.ensureQueryData(sessionQuery);
}

/** After every step of signing in or out: what was known about the session is no longer true. */
export function refreshSession(): Promise<Session> {
  return queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
}
