import type { PersonId } from "@hervat/domain/primitives";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";

/** The account of whoever is signed in, with or without a practice. @throws NotFoundError for anyone else */
export function ownAccount(ctx: ServiceContext): { personId: PersonId; sessionId: string } {
  const { identity } = ctx;
  if (!("person" in identity)) throw new NotFoundError("account");
  ctx.authorise("account.change", { kind: "account", personId: identity.person.id });
  return { personId: identity.person.id, sessionId: identity.sessionId };
}
