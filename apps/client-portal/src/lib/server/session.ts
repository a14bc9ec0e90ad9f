import type { ClientRouter } from "@hervat/core/client-router";
import type { inferRouterOutputs } from "@trpc/server";

/** Who sits behind this request, as core says it. */
export type Session = inferRouterOutputs<ClientRouter>["account"]["me"];
