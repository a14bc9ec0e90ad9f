import { type Stored, sessionRepository } from "@hervat/database/repositories";
import { MembershipId, ok, type Result, refuse, SessionId } from "@hervat/domain/primitives";
import { type MoveSessionRefusal, moveTogether, Place, type Session, Travel } from "@hervat/domain/session";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { coachesOf } from "./coaches-of.ts";
import { type ClashShown, holdSlots } from "./hold-slots.ts";
import { openSession } from "./open-session.ts";
import { roomsKnown } from "./rooms-known.ts";

/** A talk as it was planned before it moved, and the version that the move made of it. */
export const StoodBefore = z.strictObject({
  sessionId: SessionId,
  version: z.int().positive(),
  startsAt: z.iso.datetime(),
  durationMinutes: z.int().min(1).max(600),
  coach: MembershipId.nullable(),
  place: Place.nullable(),
  travel: Travel.nullable(),
});
export type StoodBefore = z.infer<typeof StoodBefore>;

/** How a planned talk stands, for after its next change; nothing for one that is not planned. */
export function stoodBefore({ version, value }: Stored<Session>): StoodBefore[] {
  if (value.status !== "planned") return [];
  const { id: sessionId, startsAt, durationMinutes, coach, place, travel } = value;
  return [{ sessionId, version: version + 1, startsAt: startsAt.toISOString(), durationMinutes, coach, place, travel }];
}

/** All of one trajectory. */
export const PutBackMovedInput = z.strictObject({ talks: z.tuple([StoodBefore], StoodBefore).refine(({ length }) => length <= 200) });
export type PutBackMovedInput = z.infer<typeof PutBackMovedInput>;

/**
 * Takes back that talks were moved: all of them stand as before, or none. A talk that somebody changed since is not overwritten.
 *
 * @throws NotFoundError, StaleSaveError
 */
export function putBackMoved(
  ctx: ServiceContext,
  { talks }: PutBackMovedInput,
): Promise<Result<{ clashes: readonly ClashShown[] }, MoveSessionRefusal | { readonly kind: "room-unknown" }>> {
  return ctx.inTransaction(async (tx) => {
    const { opened, session } = await openSession(tx, ctx, "session.plan", talks[0].sessionId);
    const places = talks.map(({ place }) => place);
    if (!(await roomsKnown(tx, opened.practiceId, places))) return refuse({ kind: "room-unknown" });
    const coaches = await coachesOf(tx, ctx, opened);
    const sessions = sessionRepository(tx, opened.practiceId);
    const all = (await sessions.ofTrajectory(session.value.trajectoryId)).map(({ value }) => value);
    const moves = talks.map(({ sessionId, startsAt, durationMinutes, coach, place, travel }) => {
      const now = all.find(({ id }) => id === sessionId);
      if (now === undefined) throw new NotFoundError("session");
      return { session: { ...now, coach: coaches.holderOf(coach), place, travel }, to: { startsAt: new Date(startsAt), durationMinutes } };
    });
    const back = moveTogether(moves, all);
    if (!back.ok) return back;
    const clashes = await holdSlots(tx, ctx, opened, back.value);
    for (const [at, value] of back.value.entries()) await sessions.save({ version: talks[at]?.version ?? 0, value });
    await writeAudit(tx, ctx, { action: "session.moved", details: { count: back.value.length } });
    return ok({ clashes });
  });
}
