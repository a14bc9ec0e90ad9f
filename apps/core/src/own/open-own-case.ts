import type { Db } from "@hervat/database";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { type CaseAction, type OpenedCase, openCase } from "../trajectory/open-case.ts";

/**
 * A case of the client herself. What she asks for is always one of hers: the policy says `own-case`, and the role behind this door
 * sees no other row.
 *
 * @throws NotFoundError for a case of someone else, and for everyone who is not a client
 */
export function openOwnCase(tx: Db, ctx: ServiceContext, action: CaseAction, id: TrajectoryId): Promise<OpenedCase> {
  if (ctx.actor.kind !== "client") throw new NotFoundError("trajectory");
  return openCase(tx, ctx, action, id);
}
