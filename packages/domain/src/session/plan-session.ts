import { type MembershipId, newId, ok, type Result, refuse, SessionId, type TrajectoryId } from "../primitives/index.ts";
import type { Place, Travel } from "./place.ts";
import type { PlannedSession, Session, SessionKind, SessionStatus } from "./session.ts";

export type PlanSessionRefusal = { readonly kind: "overlaps"; readonly startsAt: Date };
export type MoveSessionRefusal = PlanSessionRefusal | { readonly kind: "not-planned"; readonly status: SessionStatus };

/** What the coach chooses; the number follows. */
export type SessionWish = {
  readonly trajectoryId: TrajectoryId;
  readonly kind: SessionKind;
  readonly startsAt: Date;
  readonly durationMinutes: number;
  /** Who holds it, where that is a colleague who coaches beside; left out: the coach who answers for the case. */
  readonly coach?: MembershipId | null;
  readonly place?: Place | null;
  readonly travel?: Travel | null;
};

/**
 * Plans a talk. `sessions` are those of the same trajectory: two of them never share an hour. A session in the
 * past may be planned, so that what was held can be recorded afterwards.
 */
export function planSession(
  wish: SessionWish,
  sessionsBefore: number,
  sessions: readonly Session[],
): Result<PlannedSession, PlanSessionRefusal> {
  const clash = sessions.find((session) => session.status !== "cancelled" && overlap(session, wish));
  if (clash !== undefined) return refuse({ kind: "overlaps", startsAt: clash.startsAt });
  const number = wish.kind === "session" ? nextSessionNumber(sessionsBefore, sessions) : null;
  return ok({
    id: newId(SessionId),
    ...wish,
    coach: wish.coach ?? null,
    place: wish.place ?? null,
    travel: wish.travel ?? null,
    number,
    status: "planned",
  });
}

/** Gives a talk that the practice took back another moment: it is the same appointment, with the next number. */
export function replanSession(
  session: Session,
  to: Pick<SessionWish, "startsAt" | "durationMinutes">,
  sessionsBefore: number,
  sessions: readonly Session[],
): Result<PlannedSession, MoveSessionRefusal> {
  if (session.status !== "cancelled" || !session.toReplan) return refuse({ kind: "not-planned", status: session.status });
  const { id, trajectoryId, kind, coach, place, travel } = session;
  const planned = planSession({ trajectoryId, kind, coach, place, travel, ...to }, sessionsBefore, sessions);
  return planned.ok ? ok({ ...planned.value, id }) : planned;
}

/** Moves a planned talk to another moment; it keeps its number. */
export function moveSession(
  session: Session,
  to: Pick<SessionWish, "startsAt" | "durationMinutes">,
  sessions: readonly Session[],
): Result<PlannedSession, MoveSessionRefusal> {
  if (session.status !== "planned") return refuse({ kind: "not-planned", status: session.status });
  const clash = sessions.find((other) => other.id !== session.id && other.status !== "cancelled" && overlap(other, to));
  if (clash !== undefined) return refuse({ kind: "overlaps", startsAt: clash.startsAt });
  return ok({ ...session, startsAt: to.startsAt, durationMinutes: to.durationMinutes });
}

/** The lowest number that no session of the trajectory has: a session called off in time gives its number back. */
export function nextSessionNumber(sessionsBefore: number, sessions: readonly Session[]): number {
  const taken = new Set(sessions.map(({ number }) => number));
  let number = sessionsBefore + 1;
  while (taken.has(number)) number += 1;
  return number;
}

export type Slot = { readonly startsAt: Date; readonly durationMinutes: number };

/** Whether two talks share a minute. */
export function overlap(one: Slot, other: Slot): boolean {
  return one.startsAt.getTime() < endOf(other) && other.startsAt.getTime() < endOf(one);
}

function endOf({ startsAt, durationMinutes }: Slot): number {
  return startsAt.getTime() + durationMinutes * 60_000;
}
