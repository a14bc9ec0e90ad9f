import { type MembershipId, ok, type Result, refuse, SessionId } from "@hervat/domain/primitives";
import { StageKey } from "@hervat/domain/programme";
import {
  emptyNote,
  NoteVisibility,
  type SessionNote,
  type SignNoteRefusal,
  signNote,
  type WriteNoteRefusal,
  writeNote,
} from "@hervat/domain/session";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { openNote } from "./open-note.ts";

/** The longest line of a note that is taken, in characters. */
export const Line = z.string().max(10_000);
const Text = z.strictObject({ goal: Line, done: Line, agreed: Line, next: Line, homework: Line.default(""), private: Line });

/** `version` is that of the note as it was read; null when there was none. What is left out stays as it was. */
export const WriteNoteInput = z.strictObject({
  sessionId: SessionId,
  version: z.int().nullable(),
  text: Text,
  visibility: NoteVisibility.optional(),
  focusAreas: z.array(StageKey).max(50).optional(),
});
export type WriteNoteInput = z.infer<typeof WriteNoteInput>;

/** Another window or another person saved in between: nothing is overwritten, and she chooses. */
export type ChangedElsewhere = { readonly kind: "changed-elsewhere" };

/** Saves the two-minute note while it is being written. */
export function writeSessionNote(
  ctx: ServiceContext,
  { sessionId, version, text, visibility, focusAreas }: WriteNoteInput,
): Promise<Result<{ version: number; author: MembershipId }, WriteNoteRefusal | ChangedElsewhere>> {
  return ctx.inTransaction(async (tx) => {
    const { opened, notes, stored, by } = await openNote(tx, ctx, "note.write", sessionId);
    const { value: trajectory } = opened.stored;
    const before: SessionNote = stored?.value ?? emptyNote(sessionId, trajectory.id, by);
    // What another author kept for herself is not hers to read, so not hers to replace.
    const whole = before.author === by ? text : { ...text, private: before.text.private };
    const { structure } = opened.programme;
    const themes = structure.kind === "focus-areas" ? structure.focusAreas.map(({ key }) => key) : [];
    const written = writeNote(before, whole, {
      ...(visibility === undefined || !mayShow(before, by, opened.may("note.share")) ? {} : { visibility }),
      ...(focusAreas === undefined ? {} : { focusAreas: themes.filter((key) => focusAreas.includes(key)) }),
    });
    if (!written.ok) return written;
    if ((stored?.version ?? null) !== version) return refuse({ kind: "changed-elsewhere" });
    if (stored === undefined) await notes.add(written.value, ctx.now());
    else await notes.save({ ...stored, value: written.value }, ctx.now());
    await writeAudit(tx, ctx, { action: "note.written", fields: ["notes"] });
    return ok({ version: (stored?.version ?? 0) + 1, author: before.author });
  });
}

/** Who reads a note is decided by its author, and by the coach of the case. */
function mayShow(note: SessionNote, by: SessionNote["author"], isCoach: boolean): boolean {
  return note.author === by || isCoach;
}

export const SignNoteInput = z.strictObject({ sessionId: SessionId, version: z.int() });
export type SignNoteInput = z.infer<typeof SignNoteInput>;

/** Closes a note: from now on it is part of the dossier and only added to. */
export function signSessionNote(
  ctx: ServiceContext,
  { sessionId, version }: SignNoteInput,
): Promise<Result<null, SignNoteRefusal | ChangedElsewhere>> {
  return ctx.inTransaction(async (tx) => {
    const { notes, stored, by } = await openNote(tx, ctx, "note.sign", sessionId);
    if (stored === undefined) return refuse({ kind: "note-empty" });
    const signed = signNote(stored.value, { by, at: ctx.now() });
    if (!signed.ok) return signed;
    if (stored.version !== version) return refuse({ kind: "changed-elsewhere" });
    await notes.save({ ...stored, value: signed.value }, ctx.now());
    await writeAudit(tx, ctx, { action: "note.signed", fields: ["notes"] });
    return ok(null);
  });
}
