import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { spend } from "../sign-in/budget.ts";
import { budgetKey, LINK_BUDGET } from "../sign-in/budgets.ts";

export type TooManyTries = { readonly kind: "too-many-tries"; readonly retryAfterSeconds: number };

/** One act by a link, of as many as one link may do in an hour. @throws NotFoundError for who holds none */
export async function spendLink(ctx: ServiceContext): Promise<Result<null, TooManyTries>> {
  if (!("linkId" in ctx.actor)) throw new NotFoundError("link");
  const spent = await spend(ctx.service.database.signIn(), budgetKey("link", ctx.actor.linkId), LINK_BUDGET, ctx.now());
  return spent.allowed ? ok(null) : refuse({ kind: "too-many-tries", retryAfterSeconds: spent.retryAfterSeconds });
}
