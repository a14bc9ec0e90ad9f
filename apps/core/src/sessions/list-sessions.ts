import { type Stored, sessionNoteRepository, sessionRepository } from "@hervat/database/repositories";
import { MembershipId, SessionId } from "@hervat/domain/primitives";
import { NoteText, Place, type Session, SessionKind, type SessionNote, startingPoint, Travel } from "@hervat/domain/session";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

export const NoteShown = z.strictObject({
  version: z.int(),
  text: z.strictObject(NoteText.shape),
  signedAt: z.date().nullable(),
  amendments: z.array(z.strictObject({ at: z.date(), by: MembershipId, text: z.string() })),
});
export type NoteShown = z.infer<typeof NoteShown>;

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
  place: Place.nullable(),
  travel: Travel.nullable(),
  begun: z.boolean(),
  note: NoteShown.nullable(),
});
export type SessionShown = z.infer<typeof SessionShown>;

export const SessionsShown = z.strictObject({
  sessions: z.array(SessionShown),
  may: z.strictObject({ plan: z.boolean(), cancel: z.boolean(), close: z.boolean(), readNotes: z.boolean(), writeNotes: z.boolean() }),
  /** The last note of an earlier session, as the start of the next; null when there is none. */
  lastNote: z.strictObject(NoteText.shape).nullable(),
});
export type SessionsShown = z.infer<typeof SessionsShown>;

/** Who may not know how often a client came sees what is planned and nothing of what became of it. */
export function listSessions(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<SessionsShown> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "session.read", trajectoryId);
    const all = await sessionRepository(tx, opened.practiceId).ofTrajectory(trajectoryId);
    const shown = opened.may("attendance.read") ? all : all.filter(({ value }) => value.status === "planned" || waits(value));
    const readNotes = opened.may("note.read");
    const notes = readNotes ? await sessionNoteRepository(tx, await opened.sealer()).ofTrajectory(trajectoryId) : [];
    const noteOf = new Map(notes.map((note) => [note.value.sessionId, note]));
    const written = shown.flatMap(({ value: { id, startsAt } }) => {
      const note = noteOf.get(id)?.value;
      return note === undefined ? [] : [{ startsAt, note }];
    });
    const last = startingPoint(written);
    return {
      sessions: shown.map(({ value }) => toShown(value, noteOf.get(value.id), ctx)),
      may: {
        plan: opened.may("session.plan"),
        cancel: opened.may("session.cancel"),
        close: opened.may("session.close"),
        readNotes,
        writeNotes: opened.may("note.write"),
      },
      lastNote: last && { ...last, private: "" },
    };
  });
}

/** The practice took it back: whoever plans gives it another moment. */
function waits(session: Session): boolean {
  return session.status === "cancelled" && session.toReplan;
}

function toShown(session: Session, note: Stored<SessionNote> | undefined, ctx: ServiceContext): SessionShown {
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
    place,
    travel,
    begun: startsAt <= ctx.now(),
    note: note === undefined ? null : toNote(note, ctx),
  };
}

/** What the author keeps for herself goes to nobody else, whoever may read the rest. */
export function toNote({ version, value }: Stored<SessionNote>, { actor }: Pick<ServiceContext, "actor">): NoteShown {
  const own = "membershipId" in actor && actor.membershipId === value.author;
  const signed = value.status === "signed" ? value : null;
  return {
    version,
    text: own ? value.text : { ...value.text, private: "" },
    signedAt: signed?.signedAt ?? null,
    amendments: signed?.amendments ?? [],
  };
}
