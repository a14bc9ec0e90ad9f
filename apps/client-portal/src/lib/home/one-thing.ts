import type { ClientRouter } from "@hervat/core/client-router";
import type { inferRouterOutputs } from "@trpc/server";

type Home = inferRouterOutputs<ClientRouter>["own"]["home"] & { readonly earlierEnds: string | null };

/** Everything that the first page can tell, in the order in which it comes first; what the law asks of her cannot wait. */
const THINGS = ["law", "accessEnds", "earlierEnds", "coachNews", "waiting", "next"] as const;
export type Thing = (typeof THINGS)[number];

/** For who wants to see one thing at a time. */
export interface OneThing {
  /** Null where nothing is to be told. */
  readonly thing: Thing | null;
  /** Something else waits to be told: her next talk is no such thing. */
  readonly more: boolean;
}

/** The one thing of the calm view. */
export function oneThing(home: Pick<Home, Thing>): OneThing {
  const [thing = null, ...others] = THINGS.filter((one) => home[one] !== null);
  return { thing, more: others.some((other) => other !== "next") };
}
