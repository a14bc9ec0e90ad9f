import type { Role } from "@hervat/domain/people";
import type { ByHand, Confirmed } from "@hervat/domain/practice";
import type { MembershipId, PlainDate, PracticeId } from "@hervat/domain/primitives";
import { and, eq, inArray, isNull, notExists, sql } from "drizzle-orm";
import { authPasskeys, authUsers } from "../schema/auth.ts";
import { memberships } from "../schema/membership.ts";
import { readinessConfirmed } from "../schema/readiness.ts";
import type { Db } from "../tenancy/db.ts";

export function readinessRepository(db: Db, tenant: PracticeId) {
  return {
    async confirmed(): Promise<Confirmed[]> {
      return db
        .select({ item: readinessConfirmed.item, on: readinessConfirmed.confirmedOn })
        .from(readinessConfirmed)
        .where(eq(readinessConfirmed.tenantId, tenant));
    },

    async confirm(item: ByHand, on: PlainDate, by: MembershipId): Promise<void> {
      const said = { confirmedOn: on, confirmedBy: by };
      await db
        .insert(readinessConfirmed)
        .values({ tenantId: tenant, item, ...said })
        .onConflictDoUpdate({ target: [readinessConfirmed.tenantId, readinessConfirmed.item], set: said });
    },

    async takeBack(item: ByHand): Promise<void> {
      await db.delete(readinessConfirmed).where(and(eq(readinessConfirmed.tenantId, tenant), eq(readinessConfirmed.item, item)));
    },
  };
}

/** How many who work here now in these roles have no second factor yet. For the role `auth`, which alone knows. */
export async function countWithoutSecondFactor(db: Db, tenant: PracticeId, roles: readonly Role[]): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(distinct ${memberships.personId})::int` })
    .from(memberships)
    .leftJoin(authUsers, eq(authUsers.id, memberships.personId))
    .where(
      and(
        eq(memberships.tenantId, tenant),
        isNull(memberships.endedAt),
        inArray(memberships.role, [...roles]),
        sql`${authUsers.twoFactorEnabled} is not true`,
        notExists(db.select({ id: authPasskeys.id }).from(authPasskeys).where(eq(authPasskeys.userId, memberships.personId))),
      ),
    );
  return row?.count ?? 0;
}
