import type { Database } from "@hervat/database";
import { authSessions } from "@hervat/database/schema";
import { eq } from "drizzle-orm";
import type { Auth } from "./create-auth.ts";
import { actorFor, type Identity, SIGNED_OUT } from "./identity.ts";
import { readSession, tokenOf } from "./read-session.ts";
import { type DoorQuestion, standingIn, withOwnCases } from "./read-standing.ts";
import { SEEN_EVERY_SECONDS, sessionEnded } from "./session-limits.ts";

export interface IdentityParts {
  readonly auth: Auth;
  readonly database: Database;
  /** What is asked at this door at this moment. */
  question(): DoorQuestion;
}

/**
 * Who sent this cookie: session, person and membership, read from the database now, in one go. A session that ran out, belongs to
 * another door, or has nothing left to open is no session.
 */
export async function readIdentity({ auth, database, question }: IdentityParts, headers: Headers): Promise<Identity> {
  const token = await tokenOf(auth, headers);
  if (token === undefined) return SIGNED_OUT;
  const asked = question();
  const [session, standing] = await database.transactAs("auth", {}, (tx) => Promise.all([readSession(tx, token), standingIn(tx, asked)]));
  if (session === undefined || session.door !== asked.door || standing === undefined) return SIGNED_OUT;

  const { now } = asked;
  const { person, memberships } = await withOwnCases(database, standing, asked);
  if (sessionEnded(session, now) || memberships.length === 0) {
    await endSession(database, session.id);
    return SIGNED_OUT;
  }
  if (now.getTime() - session.lastSeenAt.getTime() >= SEEN_EVERY_SECONDS * 1000) await markSeen(database, session.id, now);

  const open = { person, sessionId: session.id };
  if (!session.secondFactorAt) return { state: "enrol", ...open };
  const chosen = memberships.find(({ membershipId }) => membershipId === session.membershipId);
  if (chosen === undefined) return { state: "choose", memberships, ...open };
  const factor = { kind: "code", at: session.secondFactorAt } as const;
  return { state: "ready", memberships, chosen, actor: actorFor(person.id, chosen), factor, ...open };
}

/** Ends one session, whatever its door. */
export function endSession(database: Database, id: string): Promise<unknown> {
  return database.transactAs("auth", {}, (tx) => tx.delete(authSessions).where(eq(authSessions.id, id)));
}

function markSeen(database: Database, id: string, now: Date): Promise<unknown> {
  return database.transactAs("auth", {}, (tx) => tx.update(authSessions).set({ lastSeenAt: now }).where(eq(authSessions.id, id)));
}
