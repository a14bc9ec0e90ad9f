import { sessionNoteRepository } from "@hervat/database/repositories";
import { ok, type Result, refuse, SessionId } from "@hervat/domain/primitives";
import {
  type AmendNoteRefusal,
  amendNote,
  emptyNote,
  type SessionNote,
  type SignNoteRefusal,
  signNote,
  type WriteNoteRefusal,
  writeNote,
} from "@hervat/domain/session";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import { openSession } from "./open-session.ts";

const Line = z.string().max(10_000);
const Text = z.strictObject({ goal: Line, done: Line, agreed: Line, next: Line, private: Line });

/** `version` is that of the note as it was read; null when there was none. */
export const WriteNoteInput = z.strictObject({ sessionId: SessionId, version: z.int().nullable(), text: Text });
export type WriteNoteInput = z.infer<typeof WriteNoteInput>;

/** Another window or another person saved in between: nothing is overwritten, and she chooses. */
export type ChangedElsewhere = { readonly kind: "changed-elsewhere" };

/** Saves the two-minute note while it is being written. */
export function writeSessionNote(
  ctx: ServiceContext,
  { sessionId, version, text }: WriteNoteInput,
): Promise<Result<{ version: number }, WriteNoteRefusal | ChangedElsewhere>> {
  return ctx.inTransaction(async (tx) => {
    const { opened, session } = await openSession(tx, ctx, "note.write", sessionId);
    const notes = sessionNoteRepository(tx, await opened.sealer());
    const stored = await notes.find(sessionId);
    const author = membershipOf(ctx);
    const before: SessionNote = stored?.value ?? emptyNote(sessionId, session.value.trajectoryId, author);
    // What another author kept for herself is not hers to read, so not hers to replace.
    const whole = before.author === author ? text : { ...text, private: before.text.private };
    const written = writeNote(before, whole);
    if (!written.ok) return written;
    if ((stored?.version ?? null) !== version) return refuse({ kind: "changed-elsewhere" });
    if (stored === undefined) await notes.add(written.value, ctx.now());
    else await notes.save({ ...stored, value: written.value }, ctx.now());
    const saved = await notes.find(sessionId);
    await writeAudit(tx, ctx, { action: "note.written", fields: ["notes"] });
    return ok({ version: saved?.version ?? 1 });
  });
}

export const SignNoteInput = z.strictObject({ sessionId: SessionId, version: z.int() });
export type SignNoteInput = z.infer<typeof SignNoteInput>;

/** Closes a note: from now on it is part of the dossier and only added to. */
export function signSessionNote(
  ctx: ServiceContext,
  { sessionId, version }: SignNoteInput,
): Promise<Result<null, SignNoteRefusal | ChangedElsewhere>> {
  return ctx.inTransaction(async (tx) => {
    const { opened } = await openSession(tx, ctx, "note.sign", sessionId);
    const notes = sessionNoteRepository(tx, await opened.sealer());
    const stored = await notes.find(sessionId);
    if (stored === undefined) return refuse({ kind: "note-empty" });
    const signed = signNote(stored.value, { by: membershipOf(ctx), at: ctx.now() });
    if (!signed.ok) return signed;
    if (stored.version !== version) return refuse({ kind: "changed-elsewhere" });
    await notes.save({ ...stored, value: signed.value }, ctx.now());
    await writeAudit(tx, ctx, { action: "note.signed", fields: ["notes"] });
    return ok(null);
  });
}

export const AmendNoteInput = z.strictObject({ sessionId: SessionId, text: Line });
export type AmendNoteInput = z.infer<typeof AmendNoteInput>;

/** Adds a dated line below a signed note; the signed text stays. */
export function amendSessionNote(ctx: ServiceContext, { sessionId, text }: AmendNoteInput): Promise<Result<null, AmendNoteRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { opened } = await openSession(tx, ctx, "note.amend", sessionId);
    const notes = sessionNoteRepository(tx, await opened.sealer());
    const stored = await notes.find(sessionId);
    if (stored === undefined) throw new NotFoundError("note");
    const amended = amendNote(stored.value, { by: membershipOf(ctx), at: ctx.now(), text });
    if (!amended.ok) return amended;
    await notes.save({ ...stored, value: amended.value }, ctx.now());
    await writeAudit(tx, ctx, { action: "note.amended", fields: ["notes"] });
    return ok(null);
  });
}
