import { Membership, type Role } from "@hervat/domain/people";
import type { ClientId, MembershipId, PersonId, PracticeId } from "@hervat/domain/primitives";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { memberships } from "../schema/membership.ts";
import { people } from "../schema/person.ts";
import type { Db } from "../tenancy/db.ts";
import { MOST_ROWS } from "./stored.ts";

/** Someone who works at the practice, as lists and reports name her. */
export interface Colleague {
  readonly membershipId: MembershipId;
  readonly personId: PersonId;
  readonly role: Role;
  readonly name: string;
  readonly title: string | null;
  readonly phone: string | null;
}

export function membershipRepository(db: Db, tenant: PracticeId) {
  const own = eq(memberships.tenantId, tenant);
  return {
    async find(id: MembershipId): Promise<Membership | undefined> {
      const [row] = await db
        .select(membershipColumns)
        .from(memberships)
        .where(and(own, eq(memberships.id, id)));
      return row && toMembership(row);
    },

    async list({ standing = true }: { standing?: boolean } = {}): Promise<Membership[]> {
      const rows = await db
        .select(membershipColumns)
        .from(memberships)
        .where(standing ? and(own, isNull(memberships.endedAt)) : own)
        .orderBy(asc(memberships.id))
        .limit(MOST_ROWS);
      return rows.map(toMembership);
    },

    /** Those who work here in one of these roles now, by name. */
    colleagues(roles: readonly Role[] = ["coach", "owner", "supervisor"]): Promise<Colleague[]> {
      return db
        .select(colleagueColumns)
        .from(memberships)
        .innerJoin(people, eq(people.id, memberships.personId))
        .where(and(own, isNull(memberships.endedAt), inArray(memberships.role, [...roles])))
        .orderBy(asc(people.name))
        .limit(MOST_ROWS);
    },

    /** Who owns the practice now, held until the end of the transaction: of two owners who end each other's, the second waits here. */
    async ownersHeld(): Promise<MembershipId[]> {
      const rows = await db
        .select({ id: memberships.id })
        .from(memberships)
        .where(and(own, eq(memberships.role, "owner"), isNull(memberships.endedAt)))
        .orderBy(asc(memberships.id))
        .for("update");
      return rows.map(({ id }) => id);
    },

    /** Also one who has left: her name stays under what she wrote. */
    async colleague(id: MembershipId): Promise<Colleague | undefined> {
      const [row] = await db
        .select(colleagueColumns)
        .from(memberships)
        .innerJoin(people, eq(people.id, memberships.personId))
        .where(and(own, eq(memberships.id, id)));
      return row;
    },

    /** The client that a membership in the role `client` stands for. */
    async clientOf(id: MembershipId): Promise<ClientId | undefined> {
      const [row] = await db
        .select({ clientId: memberships.clientId })
        .from(memberships)
        .where(and(own, eq(memberships.id, id)));
      return row?.clientId ?? undefined;
    },

    /** Only as `auth`. */
    async add(membership: Membership, { now, clientId }: { now: Date; clientId?: ClientId }): Promise<void> {
      await db.insert(memberships).values({
        tenantId: tenant,
        id: membership.id,
        personId: membership.personId,
        role: membership.role,
        contactId: "contactId" in membership ? membership.contactId : null,
        clientId: clientId ?? null,
        createdAt: now,
        endedAt: membership.endedAt,
      });
    },

    async end(id: MembershipId, at: Date): Promise<void> {
      await db
        .update(memberships)
        .set({ endedAt: at })
        .where(and(own, eq(memberships.id, id), isNull(memberships.endedAt)));
    },

    /** Takes back what was ended at that very moment, and nothing that ended before or after. */
    async reopen(id: MembershipId, endedAt: Date): Promise<void> {
      await db
        .update(memberships)
        .set({ endedAt: null })
        .where(and(own, eq(memberships.id, id), eq(memberships.endedAt, endedAt)));
    },

    async saveSignature(id: MembershipId, { title, phone }: { title: string | null; phone: string | null }): Promise<void> {
      await db
        .update(memberships)
        .set({ title, phone })
        .where(and(own, eq(memberships.id, id)));
    },
  };
}

const membershipColumns = {
  id: memberships.id,
  practiceId: memberships.tenantId,
  personId: memberships.personId,
  role: memberships.role,
  contactId: memberships.contactId,
  endedAt: memberships.endedAt,
};
const colleagueColumns = {
  membershipId: memberships.id,
  personId: memberships.personId,
  role: memberships.role,
  name: people.name,
  title: memberships.title,
  phone: memberships.phone,
};

function toMembership(row: Record<keyof typeof membershipColumns, unknown>): Membership {
  return Membership.parse(row);
}
