import { ok, type Result, refuse } from "../primitives/index.ts";
import type { CancelledSession, HeldSession, NoShowSession, PlannedSession, Session, SessionStatus } from "./session.ts";

/** Cancelling later than this before the start leaves the time reserved for the client. @source docs/sources.md §14 */
export const NOTICE_HOURS = 24;

export type CloseSessionRefusal =
  | { readonly kind: "not-planned"; readonly status: SessionStatus }
  | { readonly kind: "not-begun-yet"; readonly startsAt: Date };

export type CancelSessionRefusal =
  | { readonly kind: "not-planned"; readonly status: SessionStatus }
  | { readonly kind: "already-begun"; readonly startsAt: Date };

/** The talk took place; `durationMinutes` is what it really took: shorter may be better for the client. */
export function holdSession(
  session: Session,
  { now, durationMinutes }: { readonly now: Date; readonly durationMinutes: number },
): Result<HeldSession, CloseSessionRefusal> {
  const begun = begunSession(session, now);
  return begun.ok ? ok({ ...begun.value, status: "held", durationMinutes }) : begun;
}

/** The client did not come and did not say so. */
export function markNoShow(session: Session, now: Date): Result<NoShowSession, CloseSessionRefusal> {
  const begun = begunSession(session, now);
  return begun.ok ? ok({ ...begun.value, status: "no-show" }) : begun;
}

/**
 * Calls a planned session off. Whether that was late is decided once, by the clock of the moment it was done;
 * called off in time it gives its number back.
 */
export function cancelSession(
  session: Session,
  { at, by }: { readonly at: Date; readonly by: CancelledSession["cancelledBy"] },
): Result<CancelledSession, CancelSessionRefusal> {
  if (session.status !== "planned") return refuse({ kind: "not-planned", status: session.status });
  if (at >= session.startsAt) return refuse({ kind: "already-begun", startsAt: session.startsAt });

  const noticeMs = session.startsAt.getTime() - at.getTime();
  const late = by === "client" && noticeMs < NOTICE_HOURS * 3_600_000;
  return ok({
    ...session,
    number: late ? session.number : null,
    status: "cancelled",
    cancelledAt: at,
    cancelledBy: by,
    late,
    toReplan: false,
  });
}

/**
 * The practice takes back a planned talk, as when a coach falls ill: also one whose hour has struck. The client never pays for it, its
 * number is free again, and it waits for another moment.
 */
export function takeBackSession(
  session: Session,
  at: Date,
): Result<CancelledSession, Extract<CancelSessionRefusal, { kind: "not-planned" }>> {
  if (session.status !== "planned") return refuse({ kind: "not-planned", status: session.status });
  return ok({ ...session, number: null, status: "cancelled", cancelledAt: at, cancelledBy: "coach", late: false, toReplan: true });
}

/** Whether a session takes one of the programme's: it was held, or its time stayed reserved for the client. */
export function countsAsUsed(session: Session): boolean {
  switch (session.status) {
    case "held":
    case "no-show":
      return true;
    case "cancelled":
      return session.late;
    case "planned":
      return false;
  }
}

function begunSession(session: Session, now: Date): Result<PlannedSession, CloseSessionRefusal> {
  if (session.status !== "planned") return refuse({ kind: "not-planned", status: session.status });
  if (now < session.startsAt) return refuse({ kind: "not-begun-yet", startsAt: session.startsAt });
  return ok(session);
}
