import type { CoachRouter } from "@hervat/core/coach-router";
import type { inferRouterOutputs } from "@trpc/server";

/** One line of the list of what clients asked about their files. */
export type RequestListed = inferRouterOutputs<CoachRouter>["request"]["list"][number];
