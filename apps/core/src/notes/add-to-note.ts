import type { Db } from "@hervat/database";
import { membershipRepository } from "@hervat/database/repositories";
import { type MembershipId, ok, type PracticeId, type Result, refuse, SessionId } from "@hervat/domain/primitives";
import {
  type AmendNoteRefusal,
  amendNote,
  type CountersignRefusal,
  countersignNote,
  NoteVisibility,
  type SessionNote,
} from "@hervat/domain/session";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { openWrittenNote } from "./open-note.ts";
import { type ChangedElsewhere, Line } from "./write-note.ts";

export const AmendNoteInput = z.strictObject({ sessionId: SessionId, text: Line });
export type AmendNoteInput = z.infer<typeof AmendNoteInput>;

/** Adds a dated line below a signed note; the signed text stays. */
export function amendSessionNote(ctx: ServiceContext, { sessionId, text }: AmendNoteInput): Promise<Result<null, AmendNoteRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { notes, stored, by } = await openWrittenNote(tx, ctx, "note.amend", sessionId);
    const amended = amendNote(stored.value, { by, at: ctx.now(), text });
    if (!amended.ok) return amended;
    await notes.addAmendment(stored.value, { by, at: ctx.now(), text: text.trim() });
    await writeAudit(tx, ctx, { action: "note.amended", fields: ["notes"] });
    return ok(null);
  });
}

export const CountersignNoteInput = z.strictObject({ sessionId: SessionId, remark: Line });
export type CountersignNoteInput = z.infer<typeof CountersignNoteInput>;

/** The supervisor stands for a signed note, with or without a remark; the text stays the coach's. */
export function countersignSessionNote(
  ctx: ServiceContext,
  { sessionId, remark }: CountersignNoteInput,
): Promise<Result<null, CountersignRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { opened, notes, stored, by } = await openWrittenNote(tx, ctx, "note.countersign", sessionId);
    const mine = await otherRolesOf(tx, opened.practiceId, by, stored.value);
    const signed = countersignNote(stored.value, { by, mine, at: ctx.now(), remark });
    if (!signed.ok) return signed;
    const said = remark.trim();
    await notes.addCountersign(stored.value, { by, at: ctx.now(), remark: said === "" ? null : said });
    await writeAudit(tx, ctx, { action: "note.countersigned", fields: ["notes"] });
    return ok(null);
  });
}

/** Under which memberships this same person wrote, signed or stood for the note. */
async function otherRolesOf(tx: Db, practice: PracticeId, by: MembershipId, note: SessionNote): Promise<MembershipId[]> {
  const hands = note.status === "signed" ? [note.author, note.signedBy, ...note.countersigns.map((one) => one.by)] : [note.author];
  const memberships = membershipRepository(tx, practice);
  const [self, ...others] = await Promise.all([by, ...hands].map((id) => memberships.colleague(id)));
  return others.flatMap((one) => (one !== undefined && one.personId === self?.personId ? [one.membershipId] : []));
}

export const ShareNoteInput = z.strictObject({ sessionId: SessionId, version: z.int(), visibility: NoteVisibility });
export type ShareNoteInput = z.infer<typeof ShareNoteInput>;

/** Opens a note for others or closes it again, also after signing. */
export function shareSessionNote(
  ctx: ServiceContext,
  { sessionId, version, visibility }: ShareNoteInput,
): Promise<Result<{ version: number }, ChangedElsewhere>> {
  return ctx.inTransaction(async (tx) => {
    const { notes, stored } = await openWrittenNote(tx, ctx, "note.share", sessionId);
    if (stored.version !== version) return refuse({ kind: "changed-elsewhere" });
    await notes.showTo(sessionId, version, visibility);
    await writeAudit(tx, ctx, { action: "note.shared", details: { visibility } });
    return ok({ version: version + 1 });
  });
}
