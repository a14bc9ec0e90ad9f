import { practiceRepository } from "@hervat/database/repositories";
import { Email } from "@hervat/domain/people";
import { z } from "zod";
import { type Invited, invite } from "../invitation/invite.ts";
import { invitationMail } from "../mail/compose-mail.ts";
import { queueMail } from "../mail/queue-mail.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { TEAM_ROLES } from "./list-team.ts";

export const InviteColleagueInput = z.strictObject({ email: Email, name: z.string().trim().min(1).max(120), role: z.enum(TEAM_ROLES) });
export type InviteColleagueInput = z.infer<typeof InviteColleagueInput>;

/** Sends a colleague her one-time link. The link itself is shown to nobody else; without a mail server it waits in the outbox. */
export function inviteColleague(ctx: ServiceContext, { email, name, role }: InviteColleagueInput): Promise<Pick<Invited, "expiresAt">> {
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => {
    const invitedBy = "membershipId" in ctx.actor ? { invitedBy: ctx.actor.membershipId } : {};
    const { link, expiresAt } = await invite(tx, ctx.service.installation, { practiceId, email, name, role, ...invitedBy }, ctx.now());
    const phone = (await practiceRepository(tx, practiceId).profile())?.phone ?? null;
    const until = new Intl.DateTimeFormat(ctx.language, { dateStyle: "long", timeZone: "Europe/Amsterdam" }).format(expiresAt);
    await queueMail(tx, ctx.service, practiceId, email, invitationMail(link, until, phone, ctx.language));
    return { expiresAt };
  });
}
