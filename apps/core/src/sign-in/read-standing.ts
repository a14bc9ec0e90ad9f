import type { Database } from "@hervat/database";
import { trajectoryRepository } from "@hervat/database/repositories";
import { installationState, memberships, people, practiceDirectory } from "@hervat/database/schema";
import { clientStillReads } from "@hervat/domain/closing";
import { Language } from "@hervat/domain/people";
import type { PersonId, PlainDate } from "@hervat/domain/primitives";
import { and, asc, eq, gt, isNull, or } from "drizzle-orm";
import { dayInAmsterdam } from "../clock.ts";
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
export async function readStanding(database: Database, { personId, door, now, demoAllowed }: StandingQuestion): Promise<Standing> {
  const { person, memberships: standing } = await database.transactAs("auth", { person: personId }, async (tx) => {
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
          clientId: memberships.clientId,
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
      memberships: rows
        .filter(({ role, demo }) => opensDoor(role, door) && (demoOpen || !demo))
        .map((one) => ({ ...one, trajectoryIds: [] })),
    };
  });
  if (door !== "client") return { person, memberships: standing };
  const cases = await Promise.all(standing.map((one) => withOwnCases(database, personId, one, dayInAmsterdam(now))));
  return { person, memberships: cases.filter(({ trajectoryIds }) => trajectoryIds.length > 0) };
}

/** The cases of a client that are open to her: those that run, and those that ended not long ago. */
function withOwnCases(database: Database, person: PersonId, membership: MembershipChoice, today: PlainDate): Promise<MembershipChoice> {
  const { clientId, membershipId, practiceId } = membership;
  if (clientId === null) return Promise.resolve(membership);
  return database.transactAs("client", { person, membership: membershipId, tenant: practiceId }, async (tx) => {
    const trajectories = trajectoryRepository(tx, practiceId);
    const ids = (await trajectories.ofClient(clientId)).map(({ value }) => value.id);
    const ended = await trajectories.endedOn(ids);
    return { ...membership, trajectoryIds: ids.filter((id) => clientStillReads(ended.get(id) ?? null, today)) };
  });
}
