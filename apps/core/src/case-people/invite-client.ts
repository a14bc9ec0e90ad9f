import { clientContactRepository, clientRepository, invitationRepository, practiceRepository } from "@hervat/database/repositories";
import { Email } from "@hervat/domain/people";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { mayMailClient } from "@hervat/domain/privacy";
import { endedOn } from "@hervat/domain/trajectory";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import { invite } from "../invitation/invite.ts";
import { clientInvitationMail } from "../mail/compose-mail.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { employerAddresses } from "../privacy/employer-addresses.ts";
import { standingOf } from "../privacy/read-privacy.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf, openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { dateIn } from "./date-in.ts";

export type InviteClientRefusal = {
  readonly kind: "no-address" | "looks-like-work" | "no-basis" | "ended" | "invited-lately";
};

/** A second mail within a day helps nobody. */
const AGAIN_AFTER_MS = 24 * 3_600_000;

/**
 * Invites the client to her own portal: bound to her private address and to her, so that whoever accepts it reads her cases and no
 * other. A neutral mail with one link; the older one stops working.
 */
export function inviteClient(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<Result<null, InviteClientRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "client.invite", trajectoryId);
    const { practiceId, stored } = opened;
    const { clientId } = stored.value;
    if (endedOn(stored.value) !== null) return refuse({ kind: "ended" });
    const standing = await standingOf(tx, opened);
    if (standing.kind !== "standing" && standing.kind !== "carried-over") return refuse({ kind: "no-basis" });
    const { email, confirmed, language } = await clientContactRepository(tx, practiceId).addresses(clientId);
    if (email === null) return refuse({ kind: "no-address" });
    const address = Email.parse(email);
    const atWork = await employerAddresses(tx, practiceId, stored.value);
    if (!mayMailClient(address, { atWork, confirmed })) return refuse({ kind: "looks-like-work" });
    const invitations = invitationRepository(tx, practiceId);
    const now = ctx.now();
    const open = (await invitations.ofClient(clientId)).filter((one) => one.usedAt === null && one.withdrawnAt === null);
    if (open.some(({ createdAt, email: to }) => to === address && now.getTime() - createdAt.getTime() < AGAIN_AFTER_MS))
      return refuse({ kind: "invited-lately" });
    for (const { id } of open) await invitations.withdraw(id, now);

    const client = await clientRepository(tx, practiceId).find(clientId);
    if (client === undefined) throw new NotFoundError("client");
    const invited = {
      practiceId,
      email: address,
      name: client.value.name,
      role: "client",
      clientId,
      invitedBy: membershipOf(ctx),
    } as const;
    const { link, expiresAt } = await invite(tx, ctx.service.installation, invited, now);
    const profile = await practiceRepository(tx, practiceId).profile();
    const mail = clientInvitationMail(link, dateIn(language, expiresAt), profile?.phone ?? null, language);
    await queueMail(tx, ctx.service, practiceId, address, mail);
    await writeAudit(tx, ctx, { action: "client.invited" });
    return ok(null);
  });
}
