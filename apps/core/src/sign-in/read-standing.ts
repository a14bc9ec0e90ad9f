import { builtOnce, type Database, type Db } from "@hervat/database";
import { erasedAmong, trajectoryRepository } from "@hervat/database/repositories";
import { installationState, memberships, people, practiceDirectory } from "@hervat/database/schema";
import { clientStillReads } from "@hervat/domain/closing";
import { Language } from "@hervat/domain/people";
import { PersonId, type PlainDate } from "@hervat/domain/primitives";
import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import { dayInAmsterdam } from "../clock.ts";
import { type Door, opensDoor } from "./door.ts";
import type { MembershipChoice, SignedInPerson } from "./identity.ts";

/** What is asked at a door at this moment. */
export interface DoorQuestion {
  readonly door: Door;
  readonly now: Date;
  /** False wherever somebody else could come in: there a demo practice opens nothing. */
  readonly demoAllowed: boolean;
}

export interface StandingQuestion extends DoorQuestion {
  readonly personId: PersonId;
}

export interface Standing {
  readonly person: SignedInPerson;
  /** What this door opens for this person now. */
  readonly memberships: readonly MembershipChoice[];
}

const standingOf = builtOnce<{ now: string }>()((db, given) =>
  db
    .select({
      personId: people.id,
      email: people.email,
      name: people.name,
      language: people.language,
      demoClosedAt: installationState.demoClosedAt,
      membershipId: memberships.id,
      practiceId: memberships.tenantId,
      practiceName: practiceDirectory.name,
      demo: practiceDirectory.demo,
      role: memberships.role,
      contactId: memberships.contactId,
      clientId: memberships.clientId,
    })
    .from(people)
    .leftJoin(
      memberships,
      and(eq(memberships.personId, people.id), or(isNull(memberships.endedAt), sql`${memberships.endedAt} > ${given("now")}`)),
    )
    .leftJoin(practiceDirectory, eq(practiceDirectory.tenantId, memberships.tenantId))
    .leftJoin(installationState, eq(installationState.id, 1))
    .where(sql`${people.id} = nullif(current_setting('app.user', true), '')::uuid`)
    .orderBy(asc(practiceDirectory.name), asc(memberships.role)),
);

/**
 * Who the person of this transaction of the role `auth` is, and what she may open at this door, read anew at every request: what
 * ended a second ago opens nothing. At the client's door her cases are read after it: see `withOwnCases`.
 *
 * @returns undefined for nobody
 */
export async function standingIn(tx: Db, { door, now, demoAllowed }: DoorQuestion): Promise<Standing | undefined> {
  const rows = await standingOf(tx, { now: now.toISOString() });
  const [first] = rows;
  if (first === undefined) return undefined;
  const demoOpen = demoAllowed && first.demoClosedAt === null;
  return {
    person: { id: PersonId.parse(first.personId), email: first.email, name: first.name, language: Language.parse(first.language) },
    memberships: rows.flatMap(({ membershipId, practiceId, practiceName, demo, role, contactId, clientId }) => {
      if (membershipId === null || practiceId === null || practiceName === null || demo === null || role === null) return [];
      if (!opensDoor(role, door) || (demo && !demoOpen)) return [];
      return [{ membershipId, practiceId, practiceName, demo, role, contactId, clientId, trajectoryIds: [] }];
    }),
  };
}

/**
 * The same for a person who is known.
 *
 * @throws Error when there is no such person.
 */
export async function readStanding(database: Database, { personId: person, ...question }: StandingQuestion): Promise<Standing> {
  const found = await database.transactAs("auth", { person }, (tx) => standingIn(tx, question));
  if (found === undefined) throw new Error(`person ${person} does not exist`);
  return withOwnCases(database, found, question);
}

/** What stands open at this door: at the client's, memberships with the cases that are hers to read. */
export async function withOwnCases(database: Database, standing: Standing, { door, now }: DoorQuestion): Promise<Standing> {
  if (door !== "client") return standing;
  const { person } = standing;
  const cases = await Promise.all(standing.memberships.map((one) => casesOf(database, person.id, one, dayInAmsterdam(now))));
  return { person, memberships: cases.filter(({ trajectoryIds }) => trajectoryIds.length > 0) };
}

/** The cases of a client that are open to her: those that run, and those that ended not long ago and were not erased. */
function casesOf(database: Database, person: PersonId, membership: MembershipChoice, today: PlainDate): Promise<MembershipChoice> {
  const { clientId, membershipId, practiceId } = membership;
  if (clientId === null) return Promise.resolve(membership);
  return database.transactAs("client", { person, membership: membershipId, tenant: practiceId }, async (tx) => {
    const trajectories = trajectoryRepository(tx, practiceId);
    const ids = (await trajectories.ofClient(clientId)).map(({ value }) => value.id);
    const ended = await trajectories.endedOn(ids);
    // What was erased has ended too: of a running case nobody has to look.
    const erased = await erasedAmong(tx, practiceId, [...ended.keys()]);
    return { ...membership, trajectoryIds: ids.filter((id) => !erased.has(id) && clientStillReads(ended.get(id) ?? null, today)) };
  });
}
