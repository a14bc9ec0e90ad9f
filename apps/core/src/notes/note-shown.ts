import type { Stored } from "@hervat/database/repositories";
import { mayReadNote, type VisibleNotes } from "@hervat/domain/policy";
import { MembershipId } from "@hervat/domain/primitives";
import { StageKey } from "@hervat/domain/programme";
import { NoteText, NoteVisibility, type SessionNote } from "@hervat/domain/session";
import { z } from "zod";

export const NoteShown = z.strictObject({
  version: z.int(),
  /** Whether the caller wrote it: what an author keeps for herself is empty for everyone else. */
  own: z.boolean(),
  author: MembershipId,
  text: z.strictObject(NoteText.shape),
  visibility: NoteVisibility,
  focusAreas: z.array(StageKey),
  signedAt: z.date().nullable(),
  amendments: z.array(z.strictObject({ at: z.date(), by: MembershipId, text: z.string() })),
  countersigns: z.array(z.strictObject({ at: z.date(), by: MembershipId, remark: z.string().nullable() })),
});
export type NoteShown = z.infer<typeof NoteShown>;

/** A note as this reader gets it; null where it is not hers to read. */
export function toNoteShown({ version, value }: Stored<SessionNote>, visible: VisibleNotes | null): NoteShown | null {
  if (visible === null || !mayReadNote(visible, value)) return null;
  const own = visible.author === value.author;
  const signed = value.status === "signed" ? value : null;
  return {
    version,
    own,
    author: value.author,
    text: own ? value.text : { ...value.text, private: "" },
    visibility: value.visibility,
    focusAreas: value.focusAreas,
    signedAt: signed?.signedAt ?? null,
    amendments: signed?.amendments ?? [],
    countersigns: signed?.countersigns ?? [],
  };
}
