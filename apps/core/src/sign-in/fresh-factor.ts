import type { Action } from "@hervat/domain/policy";
import { policyRow } from "@hervat/domain/policy";
import { FactorMissingError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";

/** For so long a code counts as just given. */
export const FRESH_MINUTES = 15;

/**
 * Asks of the client what the policy's row asks: a telephone that she trusts is enough, or her sign-in of today, or a code of the last
 * quarter of an hour. Of everyone else it asks nothing. The guard does this before every verb.
 *
 * @throws FactorMissingError: the portal asks for her code and comes back
 */
export function requireFactor(ctx: ServiceContext, action: Action): void {
  const { client } = policyRow(action);
  if (ctx.actor.kind !== "client" || client === "trusted-phone") return;
  if (client === "fresh-code") requireFreshFactor(ctx);
  else if (ctx.identity.state !== "ready" || ctx.identity.factor.kind !== "code") throw new FactorMissingError("sign-in");
}

/**
 * For a verb that asks it only sometimes; where it is always asked, the action's row says `client: "fresh-code"`.
 *
 * @throws FactorMissingError
 */
export function requireFreshFactor(ctx: ServiceContext): void {
  const { identity } = ctx;
  if (ctx.actor.kind !== "client") return;
  if (identity.state !== "ready" || identity.factor.kind !== "code") throw new FactorMissingError("sign-in");
  if (!factorIsFresh(ctx)) throw new FactorMissingError("code");
}

/** Whether whoever calls gave her second factor within the last quarter of an hour. */
export function factorIsFresh({ identity, now }: Pick<ServiceContext, "identity" | "now">): boolean {
  if (identity.state !== "ready" || identity.factor.kind !== "code") return false;
  return now().getTime() - identity.factor.at.getTime() <= FRESH_MINUTES * 60_000;
}
