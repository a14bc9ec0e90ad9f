import { moveRequestRepository, sessionRepository } from "@hervat/database/repositories";
import { MembershipId, ok, PlainDate, type Result, refuse, SessionId } from "@hervat/domain/primitives";
import { type MoveSessionRefusal, movedDays, moveTogether, Place, replanSession, type Session, Travel } from "@hervat/domain/session";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { dayInAmsterdam } from "../clock.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import { amsterdamMoment } from "./amsterdam-moment.ts";
import { coachesOf } from "./coaches-of.ts";
import { type ClashShown, type DoubleBooked, holdSlots } from "./hold-slots.ts";
import { openSession } from "./open-session.ts";
import { TimeOfDay } from "./plan-sessions.ts";
import { type StoodBefore, stoodBefore } from "./put-back-moved.ts";
import { roomsKnown } from "./rooms-known.ts";

export const MoveSessionInput = z.strictObject({
  sessionId: SessionId,
  on: PlainDate,
  at: TimeOfDay,
  durationMinutes: z.int().min(1).max(600),
  /** Who of the coaches of the case holds it from now on, null for the one who answers; left out: who did. */
  coach: MembershipId.nullable().optional(),
  /** Left out: it stays where it is held. */
  place: Place.nullable().optional(),
  travel: Travel.nullable().optional(),
  /** All later talks of the same kind go as many days along, to the same time of day. */
  following: z.boolean().default(false),
  askFirst: z.boolean().default(false),
});
export type MoveSessionInput = z.infer<typeof MoveSessionInput>;

/** `back` is how each stood before: `putBackMoved` takes it. Empty for a talk that the practice took back: it stood nowhere. */
export type Moved = { readonly moved: number; readonly back: readonly StoodBefore[]; readonly clashes: readonly ClashShown[] };

/**
 * Moves a planned talk, alone or with all that follow, and gives one that the practice took back another moment.
 *
 * @throws NotFoundError for a colleague who does not coach in this case
 */
export function rescheduleSession(
  ctx: ServiceContext,
  input: MoveSessionInput,
): Promise<Result<Moved, MoveSessionRefusal | { readonly kind: "room-unknown" } | DoubleBooked>> {
  return ctx.inTransaction(async (tx) => {
    const { opened, session } = await openSession(tx, ctx, "session.plan", input.sessionId);
    const { practiceId } = opened;
    const { sessionsBefore } = opened.stored.value;
    if (!(await roomsKnown(tx, practiceId, [input.place]))) return refuse({ kind: "room-unknown" });
    const coaches = await coachesOf(tx, ctx, opened);
    const coach = input.coach === undefined ? session.value.coach : coaches.holderOf(input.coach);
    const sessions = sessionRepository(tx, practiceId);
    const all = await sessions.ofTrajectory(session.value.trajectoryId);
    const moved = decide(
      { ...session.value, coach },
      all.map(({ value }) => value),
      input,
      sessionsBefore,
    );
    if (!moved.ok) return moved;
    const clashes = await holdSlots(tx, ctx, opened, moved.value);
    if (input.askFirst && clashes.length > 0) return refuse({ kind: "double-booked", clashes });
    const before = new Map(all.map((stored) => [stored.value.id, stored]));
    for (const value of moved.value) await sessions.save({ version: before.get(value.id)?.version ?? session.version, value });
    const requests = moveRequestRepository(tx, practiceId);
    for (const { id } of moved.value) await requests.answer(id, membershipOf(ctx), ctx.now());
    await writeAudit(tx, ctx, { action: "session.moved", details: { count: moved.value.length } });
    const back = moved.value.flatMap(({ id }) => before.get(id) ?? []).flatMap(stoodBefore);
    return ok({ moved: moved.value.length, back, clashes });
  });
}

function decide(session: Session, all: readonly Session[], input: MoveSessionInput, sessionsBefore: number) {
  const place = input.place === undefined ? session.place : input.place;
  const travel = input.travel === undefined ? session.travel : input.travel;
  const to = { startsAt: amsterdamMoment(input.on, input.at), durationMinutes: input.durationMinutes };
  if (session.status === "cancelled" && session.toReplan) {
    const replanned = replanSession({ ...session, place, travel }, to, sessionsBefore, all);
    return replanned.ok ? ok([replanned.value]) : replanned;
  }
  const following = input.following ? laterThan(session, all) : [];
  const days = movedDays(
    dayInAmsterdam(session.startsAt),
    input.on,
    following.map(({ startsAt }) => dayInAmsterdam(startsAt)),
  );
  const along = following.map((other, at) => ({
    session: other,
    to: { startsAt: amsterdamMoment(days[at] ?? input.on, input.at), durationMinutes: other.durationMinutes },
  }));
  return moveTogether([{ session: { ...session, place, travel }, to }, ...along], all);
}

function laterThan(session: Session, all: readonly Session[]): Session[] {
  return all.filter(({ status, kind, startsAt }) => status === "planned" && kind === session.kind && startsAt > session.startsAt);
}
