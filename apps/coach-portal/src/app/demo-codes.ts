import type { CoachRouter } from "@hervat/core/coach-router";
import { type Query, queryOptions } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { trpcClient } from "./trpc.ts";

export type DemoCode = inferRouterOutputs<CoachRouter>["demo"]["codes"][number];

/** A moment after the codes changed, so that nobody copies one that just ran out. */
const AFTER_CHANGE_MS = 300;

function untilChange({ state }: Query<DemoCode[]>): number | false {
  const seconds = state.data?.[0]?.secondsLeft;
  return seconds === undefined ? false : seconds * 1000 + AFTER_CHANGE_MS;
}

/** What the telephones of the demo accounts show now; asked anew each time they change. */
export const demoCodesQuery = queryOptions({
  queryKey: ["demo", "codes"],
  queryFn: () => trpcClient.demo.codes.query(),
  staleTime: 0,
  refetchInterval: untilChange,
});
