import { moveRequestRepository, roomRepository, sessionNoteRepository, sessionRepository } from "@hervat/database/repositories";
import { visibleNotes } from "@hervat/domain/policy";
import { MembershipId, SessionId } from "@hervat/domain/primitives";
import { MoveWish, Place, type Session, SessionKind, Travel } from "@hervat/domain/session";
import { z } from "zod";
import { namesOf } from "../audit/name-of.ts";
import { NoteShown, toNoteShown } from "../notes/note-shown.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { CoachNamed, namedCoaches } from "./coaches-of.ts";

export const SessionShown = z.strictObject({
  id: SessionId,
  kind: SessionKind,
  number: z.int().nullable(),
  startsAt: z.date(),
  durationMinutes: z.int(),
  status: z.enum(["planned", "held", "no-show", "cancelled"]),
  /** Called off by the client within a day: the time stayed reserved. */
  late: z.boolean(),
  cancelledBy: z.enum(["client", "coach"]).nullable(),
  /** Called off by the practice and waiting for another moment. */
  toReplan: z.boolean(),
  /** Who holds it, where that is not the coach who answers for the case. */
  heldBy: z.string().nullable(),
  place: Place.nullable(),
  /** The name of the room, where the talk is held in one. */
  room: z.string().nullable(),
  travel: Travel.nullable(),
  begun: z.boolean(),
  /** What the client asked about the moment of this talk and nobody answered yet. */
  asked: MoveWish.nullable(),
  note: NoteShown.nullable(),
});
export type SessionShown = z.infer<typeof SessionShown>;

export const SessionsShown = z.strictObject({
  sessions: z.array(SessionShown),
  /** Who may hold a talk: the coach who answers for the case, then who coaches beside her. */
  coaches: z.array(CoachNamed),
  /** Under whose name a talk is planned unless she says otherwise: her own where she coaches beside. */
  plansAs: MembershipId,
  may: z.strictObject({ plan: z.boolean(), cancel: z.boolean(), close: z.boolean(), readNotes: z.boolean(), writeNotes: z.boolean() }),
});
export type SessionsShown = z.infer<typeof SessionsShown>;

/** Who may not know how often a client came sees what is planned and nothing of what became of it. */
export function listSessions(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<SessionsShown> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "session.read", trajectoryId);
    const all = await sessionRepository(tx, opened.practiceId).ofTrajectory(trajectoryId);
    const shown = opened.may("attendance.read") ? all : all.filter(({ value }) => value.status === "planned" || waits(value));
    const rooms = new Map((await roomRepository(tx, opened.practiceId).list()).map(({ id, name }) => [id, name]));
    const roomOf = ({ place }: Session) => (place?.kind === "room" ? (rooms.get(place.roomId) ?? null) : null);
    const waiting = opened.may("session.plan") ? await moveRequestRepository(tx, opened.practiceId).waiting(trajectoryId) : [];
    const askedOf = new Map(waiting.map(({ sessionId, wish }) => [sessionId, wish]));
    const readNotes = opened.may("note.read");
    const visible = readNotes ? visibleNotes(ctx.actor, opened.relation) : null;
    const notes = visible === null ? [] : await sessionNoteRepository(tx, await opened.sealer()).ofTrajectory(trajectoryId, visible);
    const noteOf = new Map(notes.map((note) => [note.value.sessionId, toNoteShown(note, visible)]));
    const holders = await namesOf(
      tx,
      opened.practiceId,
      shown.map(({ value }) => value.coach),
    );
    const coaches = await namedCoaches(tx, ctx, opened);
    const me = "membershipId" in ctx.actor ? ctx.actor.membershipId : null;
    return {
      sessions: shown.map(({ value }) =>
        toShown(
          value,
          {
            note: noteOf.get(value.id) ?? null,
            heldBy: value.coach === null ? null : (holders.get(value.coach) ?? null),
            room: roomOf(value),
            asked: askedOf.get(value.id) ?? null,
          },
          ctx,
        ),
      ),
      coaches,
      plansAs: coaches.find(({ membershipId }) => membershipId === me)?.membershipId ?? opened.stored.value.coachMembershipId,
      may: {
        plan: opened.may("session.plan"),
        cancel: opened.may("session.cancel"),
        close: opened.may("session.close"),
        readNotes,
        writeNotes: opened.may("note.write"),
      },
    };
  });
}

/** The practice took it back: whoever plans gives it another moment. */
function waits(session: Session): boolean {
  return session.status === "cancelled" && session.toReplan;
}

function toShown(
  session: Session,
  { note, heldBy, room, asked }: Pick<SessionShown, "asked" | "heldBy" | "note" | "room">,
  ctx: ServiceContext,
): SessionShown {
  const { id, kind, number, startsAt, durationMinutes, status, place, travel } = session;
  const cancelled = session.status === "cancelled" ? session : null;
  return {
    id,
    kind,
    number,
    startsAt,
    durationMinutes,
    status,
    late: cancelled?.late ?? false,
    cancelledBy: cancelled?.cancelledBy ?? null,
    toReplan: waits(session),
    heldBy,
    place,
    room,
    travel,
    begun: startsAt <= ctx.now(),
    asked,
    note,
  };
}
