import type { MembershipId, PlainDate, PracticeId } from "@hervat/domain/primitives";
import { and, eq, sql } from "drizzle-orm";
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
     * Takes today's mail of a colleague for whoever asks first, so that two workers never send two.
     *
     * @returns false when she had hers today, or wants none
     */
    async take(membershipId: MembershipId, today: PlainDate): Promise<boolean> {
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
    },
  };
}
