import { contactRepository, introductionRepository, practiceRepository } from "@hervat/database/repositories";
import { ok, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { type InviteOrderRefusal, mayInvite } from "@hervat/domain/privacy";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { invite } from "../invitation/invite.ts";
import { invitationMail } from "../mail/compose-mail.ts";
import { queueMail } from "../mail/queue-mail.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";
import { dateIn } from "./date-in.ts";
import { readPortals } from "./read-people.ts";

export const InvitePersonInput = z.strictObject({ trajectoryId: TrajectoryId, role: z.enum(["manager", "hr"]) });
export type InvitePersonInput = z.infer<typeof InvitePersonInput>;

export type InvitePersonRefusal = { readonly kind: "no-contact" | "no-email" | "already-member" | "invited-lately" } | InviteOrderRefusal;

/** A second mail within a day helps nobody. */
const AGAIN_AFTER_MS = 24 * 3_600_000;

/**
 * Invites the manager or HR officer of this client to the portal: a neutral mail with one link, in the practice's outbox. Not before
 * she herself has seen who it is and what that person will see.
 */
export function invitePerson(ctx: ServiceContext, { trajectoryId, role }: InvitePersonInput): Promise<Result<null, InvitePersonRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId, stored } = await openCase(tx, ctx, "manager.invite", trajectoryId);
    const contactId = role === "manager" ? stored.value.managerContactId : stored.value.hrContactId;
    const contact = contactId === null ? undefined : await contactRepository(tx, practiceId).find(contactId);
    if (contact === undefined) return refuse({ kind: "no-contact" });
    if (contact.email === null) return refuse({ kind: "no-email" });
    const portal = (await readPortals(tx, practiceId, ctx.now()))(contact.id);
    if (portal.state === "joined") return refuse({ kind: "already-member" });
    if (portal.state === "invited" && ctx.now().getTime() - portal.at.getTime() < AGAIN_AFTER_MS) return refuse({ kind: "invited-lately" });

    const introductions = await introductionRepository(tx, practiceId).ofTrajectory(trajectoryId);
    const order = mayInvite(introductions.find((one) => one.contactId === contact.id));
    if (!order.ok) return order;

    const { installation } = ctx.service;
    const { email, name } = contact;
    const invited = { practiceId, email, name, role, contactId: contact.id, invitedBy: membershipOf(ctx) };
    const { link, expiresAt } = await invite(tx, installation, invited, ctx.now());
    const profile = await practiceRepository(tx, practiceId).profile();
    const until = dateIn(ctx.language, expiresAt);
    await queueMail(tx, ctx.service, practiceId, email, invitationMail(link, until, profile?.phone ?? null, ctx.language));
    await writeAudit(tx, ctx, { action: "manager.invited", details: { role } });
    return ok(null);
  });
}
