import type { ClientRouter } from "@hervat/core/client-router";
import type { inferRouterOutputs } from "@trpc/server";

export type OwnPreparation = inferRouterOutputs<ClientRouter>["ownReport"]["preparation"];
