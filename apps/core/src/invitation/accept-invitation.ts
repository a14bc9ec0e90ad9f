import { refusedBy } from "@hervat/database";
import { invitationRepository, membershipRepository } from "@hervat/database/repositories";
import { type Email, Email as EmailSchema, Language, Membership } from "@hervat/domain/people";
import { MembershipId, newId, ok, PersonId, type Result, refuse } from "@hervat/domain/primitives";
import { verifyPassword } from "better-auth/crypto";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { accountOf } from "../sign-in/account-of.ts";
import { addAccount, completeAccount, prepareAccount } from "../sign-in/add-account.ts";
import { personWithAddress } from "../sign-in/awaited-person.ts";
import { spend } from "../sign-in/budget.ts";
import { budgetKey, PASSWORD_BUDGET } from "../sign-in/budgets.ts";
import { actorFor } from "../sign-in/identity.ts";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "../sign-in/passwords.ts";
import { InvitationToken, withOpenInvitation } from "./read-invitation.ts";

export const AcceptInvitationInput = z.strictObject({
  token: InvitationToken,
  name: z.string().trim().min(1).max(120),
  password: z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD),
  language: Language,
});
export type AcceptInvitationInput = z.infer<typeof AcceptInvitationInput>;

export type AcceptInvitationRefusal =
  /** The invited has an account: she joins with the password she has, and this is another. */
  { kind: "wrong-password" } | { kind: "too-many-tries"; retryAfterSeconds: number } | { kind: "already-member" };
export type AcceptInvitationOutcome = Result<{ email: Email }, AcceptInvitationRefusal>;

/**
 * Makes the account that an invitation promises, or adds the membership to the account of the same address for whoever knows its
 * password. An address alone never joins two people into one.
 *
 * @throws NotFoundError when the link was used, withdrawn, ran out or never was.
 */
export async function acceptInvitation(ctx: ServiceContext, input: AcceptInvitationInput): Promise<AcceptInvitationOutcome> {
  const { database, authSecret } = ctx.service;
  const { invitation, known, awaited, colleagues, practiceId } = await withOpenInvitation(ctx, input.token, async ({ tx, ...found }) => ({
    ...found,
    known: await accountOf(tx, found.invitation.email),
    awaited: await personWithAddress(tx, found.invitation.email),
    colleagues: await membershipRepository(tx, found.practiceId).list(),
  }));
  const email = EmailSchema.parse(invitation.email);
  if (known !== undefined) {
    const spent = await spend(database.signIn(), budgetKey("password", email), PASSWORD_BUDGET, ctx.now());
    if (!spent.allowed) return refuse({ kind: "too-many-tries", retryAfterSeconds: spent.retryAfterSeconds });
    if (known.passwordHash === null || !(await verifyPassword({ hash: known.passwordHash, password: input.password })))
      return refuse({ kind: "wrong-password" });
  }
  // Whom the command line named as owner elsewhere is completed by the invitation of that practice alone: otherwise any practice
  // could invite her address, open the link itself and walk into hers.
  if (awaited !== undefined && known === undefined && !colleagues.some(({ personId }) => personId === awaited))
    return refuse({ kind: "wrong-password" });

  const person = { id: known?.personId ?? awaited ?? newId(PersonId), email, name: input.name, language: input.language };
  const account = known === undefined ? await prepareAccount({ person, password: input.password }, authSecret) : undefined;
  const { role, contactId, clientId } = invitation;
  // An owner whom the command line named has her membership already; the invitation gives her the way in.
  const standing =
    role === "owner" ? colleagues.find((colleague) => colleague.personId === person.id && colleague.role === role)?.id : undefined;
  const membershipId = standing ?? newId(MembershipId);
  const membership = Membership.parse({ id: membershipId, practiceId, personId: person.id, role, contactId, endedAt: null });

  try {
    return await database.transactAs("auth", { person: person.id, tenant: practiceId }, async (tx) => {
      if (!(await invitationRepository(tx, practiceId).use(invitation.id, ctx.now()))) throw new NotFoundError("invitation");
      if (account !== undefined) await (awaited === undefined ? addAccount : completeAccount)(tx, account, ctx.now());
      const memberships = membershipRepository(tx, practiceId);
      // One person stands for a client: with another address she comes anew, and the old way in is shut.
      if (clientId !== null) await memberships.endOfClient(clientId, ctx.now());
      if (standing === undefined) await memberships.add(membership, { now: ctx.now(), ...(clientId !== null && { clientId }) });
      const actor = actorFor(person.id, { membershipId, practiceId, role, contactId, clientId, trajectoryIds: [] });
      await writeAudit(tx, ctx.service.contextFor({ actor, requestId: ctx.requestId }), { action: "invitation.accepted" });
      return ok({ email });
    });
  } catch (fault) {
    if (refusedBy(fault, "membership_once")) return refuse({ kind: "already-member" });
    throw fault;
  }
}
