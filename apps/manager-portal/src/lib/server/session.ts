import type { ManagerRouter } from "@hervat/core/manager-router";
import type { inferRouterOutputs } from "@trpc/server";

/** Who sits behind this request, as core says it. */
export type Session = inferRouterOutputs<ManagerRouter>["account"]["me"];
