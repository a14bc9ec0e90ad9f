import type { Db } from "@hervat/database";
import { invitationRepository, practiceRepository } from "@hervat/database/repositories";
import { Role } from "@hervat/domain/people";
import type { PracticeId } from "@hervat/domain/primitives";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { readPracticeToken } from "../token/practice-token.ts";

export const InvitationToken = z.string().max(100);

export const InvitationShown = z.strictObject({
  practiceName: z.string(),
  role: Role,
  name: z.string(),
});
export type InvitationShown = z.infer<typeof InvitationShown>;

/**
 * What the page of an invitation shows. Looking at it uses nothing up: a mail scanner looks too. It does not tell whether the address
 * has an account already: a practice that invites an address would learn who else works with Hervat.
 *
 * @throws NotFoundError
 */
export async function readInvitation(ctx: ServiceContext, { token }: { token: string }): Promise<InvitationShown> {
  return withOpenInvitation(ctx, token, async ({ tx, invitation, practiceId }) => {
    const profile = await practiceRepository(tx, practiceId).profile();
    return {
      practiceName: profile?.senderName ?? profile?.legalName ?? "",
      role: invitation.role,
      name: invitation.name,
    };
  });
}

type Open = NonNullable<Awaited<ReturnType<ReturnType<typeof invitationRepository>["findOpen"]>>>;

/** Runs `work` as `auth` in the practice of a token that can still be used. @throws NotFoundError when it cannot */
export async function withOpenInvitation<Value>(
  ctx: ServiceContext,
  token: string,
  work: (found: { tx: Db; invitation: Open; practiceId: PracticeId }) => Promise<Value>,
): Promise<Value> {
  const read = readPracticeToken("invitation", token);
  if (read === undefined) throw new NotFoundError("invitation");
  return ctx.service.database.transactAs("auth", { tenant: read.practiceId }, async (tx) => {
    const invitation = await invitationRepository(tx, read.practiceId).findOpen(read.hash, ctx.now());
    if (invitation === undefined) throw new NotFoundError("invitation");
    return work({ tx, invitation, practiceId: read.practiceId });
  });
}
