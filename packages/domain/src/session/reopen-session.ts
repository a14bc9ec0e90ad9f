import { ok, type Result, refuse } from "../primitives/index.ts";
import { nextSessionNumber, overlap, type PlanSessionRefusal } from "./plan-session.ts";
import type { PlannedSession, Session, SessionStatus } from "./session.ts";

/** Longer after it was called off, or after nobody came, it stands in plans and invoices of others. */
const WITHIN_DAYS = 7;

export type ReopenSessionRefusal =
  | PlanSessionRefusal
  | { readonly kind: "not-called-off"; readonly status: SessionStatus }
  | { readonly kind: "too-long-ago" };

/**
 * Takes back that a talk was called off or that nobody came: it was pressed by mistake. It keeps its moment and gets a number again.
 *
 * @param sessions those of the same trajectory
 */
export function reopenSession(
  session: Session,
  now: Date,
  sessionsBefore: number,
  sessions: readonly Session[],
): Result<PlannedSession, ReopenSessionRefusal> {
  const endedAt = endOf(session);
  if (endedAt === undefined) return refuse({ kind: "not-called-off", status: session.status });
  if (now.getTime() - endedAt.getTime() > WITHIN_DAYS * 24 * 3_600_000) return refuse({ kind: "too-long-ago" });
  const others = sessions.filter(({ id }) => id !== session.id);
  const clash = others.find((other) => other.status !== "cancelled" && overlap(other, session));
  if (clash !== undefined) return refuse({ kind: "overlaps", startsAt: clash.startsAt });
  const { id, trajectoryId, kind, startsAt, durationMinutes, coach, place, travel } = session;
  const number = kind === "session" ? (session.number ?? nextSessionNumber(sessionsBefore, others)) : null;
  return ok({ id, trajectoryId, kind, number, startsAt, durationMinutes, coach, place, travel, status: "planned" });
}

/** What the practice itself took back waits for another moment, and is given one by planning it. */
function endOf(session: Session): Date | undefined {
  if (session.status === "no-show") return session.startsAt;
  return session.status === "cancelled" && !session.toReplan ? session.cancelledAt : undefined;
}
