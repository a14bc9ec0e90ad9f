import type { Db } from "@hervat/database";
import { type Stored, sessionRepository } from "@hervat/database/repositories";
import type { SessionId } from "@hervat/domain/primitives";
import type { Session } from "@hervat/domain/session";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { type CaseAction, type OpenedCase, openCase } from "../trajectory/open-case.ts";

/** A session of a case on which the caller may do this. @throws NotFoundError */
export async function openSession(
  tx: Db,
  ctx: ServiceContext,
  action: CaseAction,
  id: SessionId,
): Promise<{ opened: OpenedCase; session: Stored<Session> }> {
  const session = await sessionRepository(tx, practiceOf(ctx)).find(id);
  if (session === undefined) throw new NotFoundError("session");
  return { opened: await openCase(tx, ctx, action, session.value.trajectoryId), session };
}
