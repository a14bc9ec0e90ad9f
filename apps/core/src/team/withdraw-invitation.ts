import { invitationRepository } from "@hervat/database/repositories";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

/** The link opens nothing any more; an invitation that was used stays used. */
export function withdrawInvitation(ctx: ServiceContext, { id }: { id: string }): Promise<{ ok: true }> {
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => {
    await invitationRepository(tx, practiceId).withdraw(id, ctx.now());
    return { ok: true };
  });
}
