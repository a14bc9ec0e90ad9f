import type { Database } from "@hervat/database";
import { authSessions } from "@hervat/database/schema";
import { PersonId } from "@hervat/domain/primitives";
import { eq } from "drizzle-orm";
import type { Clock } from "../clock.ts";
import type { Auth } from "./create-auth.ts";
import type { Door } from "./door.ts";
import { actorFor, type Identity, SIGNED_OUT } from "./identity.ts";
import type { Standing } from "./read-standing.ts";
import { SEEN_EVERY_SECONDS, sessionEnded } from "./session-limits.ts";

export interface IdentityParts {
  readonly door: Door;
  readonly auth: Auth;
  readonly database: Database;
  readonly clock: Clock;
  standing(personId: PersonId): Promise<Standing>;
}

/**
 * Who sent this cookie: session, person and membership, read from the database now. A session that ran out, belongs to another
 * door, or has nothing left to open is no session.
 */
export async function readIdentity(parts: IdentityParts, headers: Headers): Promise<Identity> {
  const { door, auth, database, clock } = parts;
  const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
  if (found === null || found.session.door !== door) return SIGNED_OUT;

  const { session } = found;
  const now = clock.now();
  const personId = PersonId.parse(session.userId);
  const { person, memberships } = await parts.standing(personId);
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
  return { state: "ready", memberships, chosen, actor: actorFor(personId, chosen), factor, ...open };
}

function endSession(database: Database, id: string): Promise<unknown> {
  return database.transactAs("auth", {}, (tx) => tx.delete(authSessions).where(eq(authSessions.id, id)));
}

function markSeen(database: Database, id: string, now: Date): Promise<unknown> {
  return database.transactAs("auth", {}, (tx) => tx.update(authSessions).set({ lastSeenAt: now }).where(eq(authSessions.id, id)));
}
