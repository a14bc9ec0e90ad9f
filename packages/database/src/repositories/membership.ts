import { Membership, type Role } from "@hervat/domain/people";
import type { ClientId, MembershipId, PersonId, PracticeId } from "@hervat/domain/primitives";
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { memberships } from "../schema/membership.ts";
import { people } from "../schema/person.ts";
import { builtOnce } from "../tenancy/built-once.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf, type OfMany } from "./any-of.ts";
import { readTogether } from "./read-together.ts";
import { assertSaved, MOST_ROWS } from "./stored.ts";

/** Someone who works at the practice, as lists and reports name her. */
export interface Colleague {
  readonly membershipId: MembershipId;
  readonly personId: PersonId;
  readonly role: Role;
  readonly name: string;
  readonly title: string | null;
  readonly phone: string | null;
}

/** How someone signs at this practice, and where she is reached. */
export interface OwnSignature {
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
      return (await colleaguesById(db, tenant, [id])).get(id);
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

    /** Ends every way in that stands for this client. */
    async endOfClient(clientId: ClientId, at: Date): Promise<MembershipId[]> {
      const ended = await db
        .update(memberships)
        .set({ endedAt: at })
        .where(and(own, eq(memberships.clientId, clientId), isNull(memberships.endedAt)))
        .returning({ id: memberships.id });
      return ended.map(({ id }) => id);
    },

    /** Who stands for this client now, and since when. */
    async ofClient(
      clientId: ClientId,
    ): Promise<{ readonly id: MembershipId; readonly personId: PersonId; readonly since: Date } | undefined> {
      const [row] = await db
        .select({ id: memberships.id, personId: memberships.personId, since: memberships.createdAt })
        .from(memberships)
        .where(and(own, eq(memberships.clientId, clientId), isNull(memberships.endedAt)));
      return row;
    },

    /** Whether a client wants to see one thing at a time. */
    async isCalm(id: MembershipId): Promise<boolean> {
      const [row] = await db
        .select({ calm: memberships.calm })
        .from(memberships)
        .where(and(own, eq(memberships.id, id)));
      return row?.calm ?? false;
    },

    async saveCalm(id: MembershipId, calm: boolean): Promise<void> {
      await db
        .update(memberships)
        .set({ calm })
        .where(and(own, eq(memberships.id, id)));
    },

    /** Takes back what was ended at that very moment, and nothing that ended before or after. */
    async reopen(id: MembershipId, endedAt: Date): Promise<void> {
      await db
        .update(memberships)
        .set({ endedAt: null })
        .where(and(own, eq(memberships.id, id), eq(memberships.endedAt, endedAt)));
    },

    /** @throws StaleSaveError when it is not any more as it was `seen` */
    async saveSignature(id: MembershipId, { title, phone }: OwnSignature, seen: OwnSignature): Promise<void> {
      const unchanged = sql`${memberships.title} is not distinct from ${seen.title} and ${memberships.phone} is not distinct from ${seen.phone}`;
      const saved = await db
        .update(memberships)
        .set({ title, phone })
        .where(and(own, eq(memberships.id, id), unchanged))
        .returning({ id: memberships.id });
      assertSaved(saved, "signature", id);
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

const colleaguesOf = builtOnce<OfMany>()((db, given) =>
  db
    .select(colleagueColumns)
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.tenantId, given("tenant")), anyOf(memberships.id, given("ids")))),
);

const colleaguesById = readTogether(async (db, tenant: PracticeId, ids: readonly MembershipId[]) => {
  const rows = await colleaguesOf(db, { tenant, ids });
  return new Map<MembershipId, Colleague>(rows.map((row) => [row.membershipId, row]));
});

function toMembership(row: Record<keyof typeof membershipColumns, unknown>): Membership {
  return Membership.parse(row);
}
