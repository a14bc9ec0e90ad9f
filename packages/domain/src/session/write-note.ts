import { type MembershipId, ok, type Result, refuse, type SessionId, type TrajectoryId } from "../primitives/index.ts";
import type { StageKey } from "../programme/programme.ts";
import {
  type DraftNote,
  EMPTY_NOTE,
  NOTE_LINES,
  type NoteText,
  type NoteVisibility,
  type SessionNote,
  type SignedNote,
} from "./session-note.ts";

export type WriteNoteRefusal = { readonly kind: "note-signed"; readonly signedAt: Date };
export type SignNoteRefusal = { readonly kind: "note-signed"; readonly signedAt: Date } | { readonly kind: "note-empty" };
export type AmendNoteRefusal = { readonly kind: "note-not-signed" } | { readonly kind: "amendment-empty" };
export type CountersignRefusal =
  | { readonly kind: "note-not-signed" }
  | { readonly kind: "own-note" }
  | { readonly kind: "already-countersigned" };

/** An empty note for a session, to write in. */
export function emptyNote(sessionId: SessionId, trajectoryId: TrajectoryId, author: MembershipId): DraftNote {
  return { status: "draft", sessionId, trajectoryId, author, text: EMPTY_NOTE, visibility: "mine", focusAreas: [] };
}

/** Replaces the text of a draft. What was signed stays as it was signed: it is amended, never rewritten. */
export function writeNote(
  note: SessionNote,
  text: NoteText,
  { visibility = note.visibility, focusAreas = note.focusAreas }: Partial<Pick<DraftNote, "visibility" | "focusAreas">> = {},
): Result<DraftNote, WriteNoteRefusal> {
  if (note.status === "signed") return refuse({ kind: "note-signed", signedAt: note.signedAt });
  return ok({ ...note, text, visibility, focusAreas: uniqueOf(focusAreas) });
}

/** Who may read along is no part of what was signed: it changes before and after. */
export function showNoteTo<Note extends SessionNote>(note: Note, visibility: NoteVisibility): Note {
  return { ...note, visibility };
}

/** Closes a note: from now on it is part of the dossier. */
export function signNote(
  note: SessionNote,
  { by, at }: { readonly by: MembershipId; readonly at: Date },
): Result<SignedNote, SignNoteRefusal> {
  if (note.status === "signed") return refuse({ kind: "note-signed", signedAt: note.signedAt });
  if (NOTE_LINES.every((line) => note.text[line].trim() === "")) return refuse({ kind: "note-empty" });
  return ok({ ...note, status: "signed", signedAt: at, signedBy: by, amendments: [], countersigns: [] });
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

export interface Countersigning {
  readonly by: MembershipId;
  /** The memberships under which the same person may have worked on the note: she may have more than one role. */
  readonly mine: readonly MembershipId[];
  readonly at: Date;
  readonly remark: string;
}

/** A second person stands for a signed note, once. Who wrote or signed it is no second person, whatever her role is now. */
export function countersignNote(note: SessionNote, { by, mine, at, remark }: Countersigning): Result<SignedNote, CountersignRefusal> {
  if (note.status !== "signed") return refuse({ kind: "note-not-signed" });
  const hers = new Set([by, ...mine]);
  if (hers.has(note.author) || hers.has(note.signedBy)) return refuse({ kind: "own-note" });
  if (note.countersigns.some((one) => hers.has(one.by))) return refuse({ kind: "already-countersigned" });
  const said = remark.trim();
  return ok({ ...note, countersigns: [...note.countersigns, { by, at, remark: said === "" ? null : said }] });
}

/** What the next session starts from: the last note of the trajectory, if there is one. */
export function startingPoint(notes: readonly { readonly startsAt: Date; readonly note: SessionNote }[]): NoteText | null {
  const last = notes.reduce<(typeof notes)[number] | null>(
    (latest, one) => (latest === null || one.startsAt > latest.startsAt ? one : latest),
    null,
  );
  return last?.note.text ?? null;
}

/** The goal that the last note proposes for today: what was agreed, and where the next talk was to begin. */
export function proposedGoal({ agreed, next }: Pick<NoteText, "agreed" | "next">): string {
  return [agreed.trim(), next.trim()].filter((line) => line !== "").join("\n");
}

function uniqueOf(keys: readonly StageKey[]): StageKey[] {
  return [...new Set(keys)];
}
