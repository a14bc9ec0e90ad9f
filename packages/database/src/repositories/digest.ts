import type { MembershipId, PlainDate, PracticeId } from "@hervat/domain/primitives";
import { and, eq, inArray, sql } from "drizzle-orm";
import { digests } from "../schema/digest.ts";
import type { Db } from "../tenancy/db.ts";

export function digestRepository(db: Db, tenant: PracticeId) {
  const of = (membershipId: MembershipId) => and(eq(digests.tenantId, tenant), eq(digests.membershipId, membershipId));
  return {
    /** Whoever never chose gets it. */
    async wanted(membershipId: MembershipId): Promise<boolean> {
      const [row] = await db.select({ wanted: digests.wanted }).from(digests).where(of(membershipId));
      return row?.wanted ?? true;
    },

    async choose(membershipId: MembershipId, wanted: boolean): Promise<void> {
      await db
        .insert(digests)
        .values({ tenantId: tenant, membershipId, wanted })
        .onConflictDoUpdate({ target: [digests.tenantId, digests.membershipId], set: { wanted } });
    },

    /**
     * Takes today's mail of one person for whoever asks first, so that two workers never send two, and neither do two roles of hers.
     *
     * @param memberships all that she has in this practice
     * @returns those about which she wants to hear; none when she had her mail today
     */
    async take(memberships: readonly MembershipId[], today: PlainDate): Promise<MembershipId[]> {
      const known = await db
        .select({ sentOn: digests.sentOn })
        .from(digests)
        .where(and(eq(digests.tenantId, tenant), inArray(digests.membershipId, [...memberships])));
      if (known.some(({ sentOn }) => sentOn !== null && sentOn >= today)) return [];
      const taken: MembershipId[] = [];
      // In one order for all, so that of two workers one gets every row and the other none.
      for (const membershipId of memberships.toSorted()) if (await takeOne(membershipId, today)) taken.push(membershipId);
      return taken;
    },

    /** Whether this month's word about dossiers to erase is still to be said to her; from then on it is said. */
    async takeMonth(membershipId: MembershipId, today: PlainDate): Promise<boolean> {
      const told = digests.erasuresToldOn;
      const taken = await db
        .update(digests)
        .set({ erasuresToldOn: today })
        .where(and(of(membershipId), sql`(${told} is null or ${told} < date_trunc('month', ${today}::date))`))
        .returning({ membershipId: digests.membershipId });
      return taken.length > 0;
    },
  };

  async function takeOne(membershipId: MembershipId, today: PlainDate): Promise<boolean> {
    const taken = await db
      .insert(digests)
      .values({ tenantId: tenant, membershipId, sentOn: today })
      .onConflictDoUpdate({
        target: [digests.tenantId, digests.membershipId],
        set: { sentOn: today },
        setWhere: sql`${digests.wanted} and (${digests.sentOn} is null or ${digests.sentOn} < ${today})`,
      })
      .returning({ membershipId: digests.membershipId });
    return taken.length > 0;
  }
}
