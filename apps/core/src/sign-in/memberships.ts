import type { Database } from "@hervat/database";
import { memberships, practiceDirectory } from "@hervat/database/schema";
import type { PersonId } from "@hervat/domain/primitives";
import { and, asc, eq, gt, isNull, or } from "drizzle-orm";
import { type Door, opensDoor } from "./door.ts";
import type { MembershipChoice } from "./identity.ts";

export interface MembershipQuestion {
  readonly personId: PersonId;
  readonly door: Door;
  readonly now: Date;
  /** Demo practices open nothing outside a demo. */
  readonly demoOpen: boolean;
}

/** What this person may open at this door now. Read anew at every request, so what ended a second ago opens nothing. */
export function standingMemberships(
  database: Database,
  { personId, door, now, demoOpen }: MembershipQuestion,
): Promise<MembershipChoice[]> {
  return database.transactAs("auth", { person: personId }, async (tx) => {
    const rows = await tx
      .select({
        membershipId: memberships.id,
        practiceId: memberships.tenantId,
        practiceName: practiceDirectory.name,
        demo: practiceDirectory.demo,
        role: memberships.role,
        contactId: memberships.contactId,
      })
      .from(memberships)
      .innerJoin(practiceDirectory, eq(practiceDirectory.tenantId, memberships.tenantId))
      .where(and(eq(memberships.personId, personId), or(isNull(memberships.endedAt), gt(memberships.endedAt, now))))
      .orderBy(asc(practiceDirectory.name), asc(memberships.role));
    return rows.filter(({ role, demo }) => opensDoor(role, door) && (demoOpen || !demo));
  });
}
