import type { Database } from "@hervat/database";
import { installationState, memberships, people, practiceDirectory } from "@hervat/database/schema";
import { Language } from "@hervat/domain/people";
import type { PersonId } from "@hervat/domain/primitives";
import { and, asc, eq, gt, isNull, or } from "drizzle-orm";
import { type Door, opensDoor } from "./door.ts";
import type { MembershipChoice, SignedInPerson } from "./identity.ts";

export interface StandingQuestion {
  readonly personId: PersonId;
  readonly door: Door;
  readonly now: Date;
  /** False wherever somebody else could come in: there a demo practice opens nothing. */
  readonly demoAllowed: boolean;
}

export interface Standing {
  readonly person: SignedInPerson;
  /** What this door opens for this person now. */
  readonly memberships: readonly MembershipChoice[];
}

/**
 * Who this person is and what she may open at this door, read anew at every request: what ended a second ago opens nothing.
 *
 * @throws Error when there is no such person.
 */
export function readStanding(database: Database, { personId, door, now, demoAllowed }: StandingQuestion): Promise<Standing> {
  return database.transactAs("auth", { person: personId }, async (tx) => {
    const [persons, rows, [state]] = await Promise.all([
      tx.select().from(people).where(eq(people.id, personId)),
      tx
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
        .orderBy(asc(practiceDirectory.name), asc(memberships.role)),
      tx.select({ demoClosedAt: installationState.demoClosedAt }).from(installationState).where(eq(installationState.id, 1)),
    ]);
    const [row] = persons;
    if (row === undefined) throw new Error(`person ${personId} does not exist`);
    const demoOpen = demoAllowed && state?.demoClosedAt == null;
    return {
      person: { id: personId, email: row.email, name: row.name, language: Language.parse(row.language) },
      memberships: rows.filter(({ role, demo }) => opensDoor(role, door) && (demoOpen || !demo)),
    };
  });
}
