import type { ClientRouter } from "@hervat/core/client-router";
import type { inferRouterOutputs } from "@trpc/server";

type Outputs = inferRouterOutputs<ClientRouter>["ownReport"];

export type OwnReport = Outputs["open"];
export type ReadingNode = OwnReport["text"][number];
export type Remark = OwnReport["remarks"][number];
