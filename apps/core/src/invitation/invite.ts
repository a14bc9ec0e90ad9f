import type { Db } from "@hervat/database";
import { invitationRepository } from "@hervat/database/repositories";
import type { Email, Role } from "@hervat/domain/people";
import type { ClientId, ContactId, MembershipId, PracticeId } from "@hervat/domain/primitives";
import { v7 } from "uuid";
import type { InstallationFacts } from "../service-context.ts";
import { type Door, doorOf } from "../sign-in/door.ts";
import { makePracticeToken } from "../token/practice-token.ts";

/** An invitation waits this long; after it, the practice sends another. */
export const INVITATION_DAYS = 14;

/** What the page of an invitation is called at each door. */
const PAGES: Readonly<Record<Door, string>> = { coach: "invitation", manager: "invitation", client: "uitnodiging" };

export interface Invite {
  readonly practiceId: PracticeId;
  readonly email: Email;
  readonly name: string;
  readonly role: Role;
  /** Who a manager or HR officer is in the practice's own list. */
  readonly contactId?: ContactId;
  /** Which client a client is. */
  readonly clientId?: ClientId;
  readonly invitedBy?: MembershipId;
}

export interface Invited {
  /** Opens once; goes to the invited and to nobody else. */
  readonly link: string;
  readonly expiresAt: Date;
}

/** Writes an invitation in the transaction of whoever invites (`coach`) or of the command line, and makes its link. */
export async function invite(tx: Db, installation: InstallationFacts, invited: Invite, now: Date): Promise<Invited> {
  const { token, hash } = makePracticeToken("invitation", invited.practiceId);
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 24 * 60 * 60 * 1000);
  await invitationRepository(tx, invited.practiceId).add(
    {
      id: v7(),
      email: invited.email,
      name: invited.name,
      role: invited.role,
      contactId: invited.contactId ?? null,
      clientId: invited.clientId ?? null,
      invitedBy: invited.invitedBy ?? null,
      createdAt: now,
      expiresAt,
      usedAt: null,
      withdrawnAt: null,
    },
    hash,
  );
  const door = doorOf(invited.role);
  return { link: `${installation.origins[door]}/${PAGES[door]}/${token}`, expiresAt };
}
