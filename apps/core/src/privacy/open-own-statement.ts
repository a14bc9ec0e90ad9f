import type { Db } from "@hervat/database";
import { privacySendingRepository } from "@hervat/database/repositories";
import type { PrivacySending } from "@hervat/domain/privacy";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { type OpenedCase, openCase } from "../trajectory/open-case.ts";

/**
 * The statement of the link that the client holds, and her case.
 *
 * @throws NotFoundError for whoever holds no such link
 */
export async function openOwnStatement(
  tx: Db,
  ctx: ServiceContext,
  action: "privacy.read-own" | "privacy.answer-own" | "privacy.withdraw-own",
): Promise<{ opened: OpenedCase; sending: PrivacySending }> {
  const { actor } = ctx;
  if (actor.kind !== "client-link") throw new NotFoundError("statement");
  const opened = await openCase(tx, ctx, action, actor.trajectoryId);
  const sending = await privacySendingRepository(tx, opened.practiceId).ofLink(actor.linkId);
  if (sending === undefined) throw new NotFoundError("statement");
  return { opened, sending };
}
