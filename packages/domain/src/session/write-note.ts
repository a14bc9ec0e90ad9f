import { type MembershipId, ok, type Result, refuse, type SessionId, type TrajectoryId } from "../primitives/index.ts";
import type { DraftNote, NoteText, SessionNote, SignedNote } from "./session-note.ts";

export type WriteNoteRefusal = { readonly kind: "note-signed"; readonly signedAt: Date };
export type SignNoteRefusal = { readonly kind: "note-signed"; readonly signedAt: Date } | { readonly kind: "note-empty" };
export type AmendNoteRefusal = { readonly kind: "note-not-signed" } | { readonly kind: "amendment-empty" };

/** An empty note for a session, to write in. */
export function emptyNote(sessionId: SessionId, trajectoryId: TrajectoryId, author: MembershipId): DraftNote {
  return { status: "draft", sessionId, trajectoryId, author, text: { goal: "", done: "", agreed: "", next: "", private: "" } };
}

/** Replaces the text of a draft. What was signed stays as it was signed: it is amended, never rewritten. */
export function writeNote(note: SessionNote, text: NoteText): Result<DraftNote, WriteNoteRefusal> {
  if (note.status === "signed") return refuse({ kind: "note-signed", signedAt: note.signedAt });
  return ok({ ...note, text });
}

/** Closes a note: from now on it is part of the dossier. */
export function signNote(
  note: SessionNote,
  { by, at }: { readonly by: MembershipId; readonly at: Date },
): Result<SignedNote, SignNoteRefusal> {
  if (note.status === "signed") return refuse({ kind: "note-signed", signedAt: note.signedAt });
  if (Object.values(note.text).every((line) => line.trim() === "")) return refuse({ kind: "note-empty" });
  return ok({ ...note, status: "signed", signedAt: at, signedBy: by, amendments: [] });
}

/** Adds a dated line below a signed note. */
export function amendNote(
  note: SessionNote,
  { by, at, text }: { readonly by: MembershipId; readonly at: Date; readonly text: string },
): Result<SignedNote, AmendNoteRefusal> {
  if (note.status !== "signed") return refuse({ kind: "note-not-signed" });
  if (text.trim() === "") return refuse({ kind: "amendment-empty" });
  return ok({ ...note, amendments: [...note.amendments, { by, at, text: text.trim() }] });
}

/** What the next session starts from: the last note of the trajectory, if there is one. */
export function startingPoint(notes: readonly { readonly startsAt: Date; readonly note: SessionNote }[]): NoteText | null {
  const last = notes.reduce<(typeof notes)[number] | null>(
    (latest, one) => (latest === null || one.startsAt > latest.startsAt ? one : latest),
    null,
  );
  return last?.note.text ?? null;
}
