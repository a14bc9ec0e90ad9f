import type { Role } from "@hervat/domain/people";
import type { ClientId, ContactId, MembershipId, PracticeId } from "@hervat/domain/primitives";
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { invitations } from "../schema/membership.ts";
import type { Db } from "../tenancy/db.ts";
import { MOST_ROWS } from "./stored.ts";

export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly contactId: ContactId | null;
  readonly clientId: ClientId | null;
  readonly invitedBy: MembershipId | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

/** Invitations into one practice. The link itself is never stored: only the SHA-256 of its token. */
export function invitationRepository(db: Db, tenant: PracticeId) {
  const own = eq(invitations.tenantId, tenant);
  return {
    async add(invitation: Invitation, tokenHash: Uint8Array): Promise<void> {
      await db.insert(invitations).values({ ...invitation, tenantId: tenant, tokenHash });
    },

    /** The invitation behind a token, as long as it can still be used. */
    async findOpen(tokenHash: Uint8Array, now: Date): Promise<Invitation | undefined> {
      const [row] = await db
        .select()
        .from(invitations)
        .where(
          and(
            own,
            eq(invitations.tokenHash, tokenHash),
            gt(invitations.expiresAt, now),
            isNull(invitations.usedAt),
            isNull(invitations.withdrawnAt),
          ),
        );
      return row && toInvitation(row);
    },

    /** @returns false when someone used it just before: of two at once one gets in. */
    async use(id: string, now: Date): Promise<boolean> {
      const used = await db
        .update(invitations)
        .set({ usedAt: now })
        .where(and(own, eq(invitations.id, id), isNull(invitations.usedAt), isNull(invitations.withdrawnAt)))
        .returning({ id: invitations.id });
      return used.length === 1;
    },

    async withdraw(id: string, now: Date): Promise<void> {
      await db
        .update(invitations)
        .set({ withdrawnAt: now })
        .where(and(own, eq(invitations.id, id), isNull(invitations.usedAt)));
    },

    /** The newest first. */
    async ofClient(clientId: ClientId): Promise<Invitation[]> {
      const rows = await db
        .select()
        .from(invitations)
        .where(and(own, eq(invitations.clientId, clientId)))
        .orderBy(desc(invitations.createdAt))
        .limit(MOST_ROWS);
      return rows.map(toInvitation);
    },

    async list(): Promise<Invitation[]> {
      const rows = await db.select().from(invitations).where(own).orderBy(desc(invitations.createdAt)).limit(MOST_ROWS);
      return rows.map(toInvitation);
    },
  };
}

function toInvitation({ tenantId: _tenant, tokenHash: _hash, ...invitation }: typeof invitations.$inferSelect): Invitation {
  return invitation;
}
