import { homeworkTickRepository, sessionRepository } from "@hervat/database/repositories";
import { type MembershipId, SessionId } from "@hervat/domain/primitives";
import { LocalText, type Programme, StageKey } from "@hervat/domain/programme";
import { HomeworkOutcome, homeworkOf, NoteText, NoteVisibility, type SessionNote, startingPoint } from "@hervat/domain/session";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { NoteShown, toNoteShown } from "./note-shown.ts";
import { openNote } from "./open-note.ts";

export const NoteDeskInput = z.strictObject({ sessionId: SessionId });
export type NoteDeskInput = z.infer<typeof NoteDeskInput>;

/** All that lies ready when a note is written or read. */
export const NoteDesk = z.strictObject({
  note: NoteShown.nullable(),
  /** The note of the talk before this one, without what its author kept for herself. */
  last: z.strictObject({ on: z.date(), text: z.strictObject(NoteText.shape) }).nullable(),
  /** What was given in earlier talks and still waits, and all of the last talk. */
  homework: z.array(z.strictObject({ sessionId: SessionId, on: z.date(), item: z.string(), outcome: HomeworkOutcome.nullable() })),
  /** The themes of the programme; `talks` counts the other talks that touched one. */
  focusAreas: z.array(z.strictObject({ key: StageKey, names: LocalText, talks: z.int() })),
  /** For whom the last note of this case stands open: what a new one begins with. */
  usualVisibility: NoteVisibility,
  may: z.strictObject({ write: z.boolean(), share: z.boolean(), countersign: z.boolean(), recordTime: z.boolean() }),
});
export type NoteDesk = z.infer<typeof NoteDesk>;

interface Told {
  readonly startsAt: Date;
  readonly note: SessionNote;
}

export function openDesk(ctx: ServiceContext, { sessionId }: NoteDeskInput): Promise<NoteDesk> {
  return ctx.inTransaction(async (tx) => {
    const { opened, session, sealer, notes, visible, stored, by } = await openNote(tx, ctx, "note.read", sessionId);
    const { trajectoryId } = session.value;
    const written = await notes.ofTrajectory(trajectoryId, visible);
    const startOf = new Map(
      (await sessionRepository(tx, opened.practiceId).ofTrajectory(trajectoryId)).map(({ value }) => [value.id, value.startsAt]),
    );
    const told = written.flatMap(({ value }): Told[] => {
      const startsAt = startOf.get(value.sessionId);
      return startsAt === undefined ? [] : [{ startsAt, note: value }];
    });
    const earlier = told.filter(({ startsAt, note }) => startsAt < session.value.startsAt && note.sessionId !== sessionId);
    const last = lastOf(earlier);
    const ticks = await homeworkTickRepository(tx, sealer).ofTrajectory(trajectoryId);
    const items = homeworkOf(
      earlier.map(({ note }) => note),
      ticks,
    );
    const mayWrite = opened.may("note.write");
    return {
      note: stored === undefined ? null : toNoteShown(stored, visible),
      last,
      homework: items.flatMap(({ sessionId: given, item, outcome }) => {
        const on = startOf.get(given);
        return on !== undefined && (outcome === null || on.getTime() === last?.on.getTime())
          ? [{ sessionId: given, on, item, outcome }]
          : [];
      }),
      focusAreas: focusAreasOf(
        opened.programme,
        told.filter(({ note }) => note.sessionId !== sessionId),
      ),
      usualVisibility:
        earlier.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime()).at(-1)?.note.visibility ?? "mine",
      may: {
        write: mayWrite,
        share: opened.may("note.share"),
        countersign: opened.may("note.countersign") && !isHers(stored?.value, by),
        recordTime: opened.may("session.close"),
      },
    };
  });
}

/** She wrote it, or stands for it already: there is nothing left for her to sign. */
function isHers(note: SessionNote | undefined, by: MembershipId): boolean {
  return note?.author === by || (note?.status === "signed" && note.countersigns.some((one) => one.by === by));
}

function lastOf(earlier: readonly Told[]): NoteDesk["last"] {
  const text = startingPoint(earlier);
  const on = earlier.reduce<Date | null>((latest, { startsAt }) => (latest === null || startsAt > latest ? startsAt : latest), null);
  return text === null || on === null ? null : { on, text: { ...text, private: "" } };
}

function focusAreasOf({ structure }: Programme, others: readonly Told[]): NoteDesk["focusAreas"] {
  if (structure.kind !== "focus-areas") return [];
  return structure.focusAreas.map(({ key, names }) => ({
    key,
    names,
    talks: others.filter(({ note }) => note.focusAreas.includes(key)).length,
  }));
}
