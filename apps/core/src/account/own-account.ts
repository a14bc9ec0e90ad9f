import type { PersonId } from "@hervat/domain/primitives";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";

export interface OwnAccount {
  readonly personId: PersonId;
  readonly sessionId: string;
}

/** The account of whoever is signed in, with or without a practice. @throws NotFoundError for anyone else */
export function ownAccount(ctx: ServiceContext): OwnAccount {
  const { identity } = ctx;
  if (!("person" in identity)) throw new NotFoundError("account");
  ctx.authorise("account.change", { kind: "account", personId: identity.person.id });
  return { personId: identity.person.id, sessionId: identity.sessionId };
}

/** The same for what a password alone does not open. @throws NotFoundError before the second factor */
export function ownAccountBySecondFactor(ctx: ServiceContext): OwnAccount {
  const { state } = ctx.identity;
  if (state !== "choose" && state !== "ready") throw new NotFoundError("account");
  return ownAccount(ctx);
}
