import { type Invitation, invitationRepository, membershipRepository } from "@hervat/database/repositories";
import { Role } from "@hervat/domain/people";
import { MembershipId } from "@hervat/domain/primitives";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

export const TEAM_ROLES = ["coach", "owner", "office", "supervisor", "privacy-officer"] as const;

export const Team = z.strictObject({
  members: z.array(
    z.strictObject({
      membershipId: MembershipId,
      name: z.string(),
      role: Role,
      title: z.string().nullable(),
      phone: z.string().nullable(),
    }),
  ),
  invitations: z.array(z.strictObject({ id: z.uuid(), name: z.string(), email: z.string(), role: Role, expiresAt: z.date() })),
});
export type Team = z.infer<typeof Team>;

/** Who works at the practice, and who was invited and has not come yet. */
export function listTeam(ctx: ServiceContext): Promise<Team> {
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => {
    const members = await membershipRepository(tx, practiceId).colleagues(TEAM_ROLES);
    const invitations = await invitationRepository(tx, practiceId).list();
    return {
      members: members.map(({ membershipId, name, role, title, phone }) => ({ membershipId, name, role, title, phone })),
      invitations: invitations
        .filter((invitation) => isOpen(invitation, ctx.now()))
        .map(({ id, name, email, role, expiresAt }) => ({ id, name, email, role, expiresAt })),
    };
  });
}

function isOpen({ role, usedAt, withdrawnAt, expiresAt }: Invitation, now: Date): boolean {
  return TEAM_ROLES.some((known) => known === role) && usedAt === null && withdrawnAt === null && expiresAt > now;
}
