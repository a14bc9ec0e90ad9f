import { z } from "zod";
import { MembershipId, SessionId, TrajectoryId } from "../primitives/index.ts";
import { StageKey } from "../programme/programme.ts";

/** The lines of a two-minute note, in the order in which they are written. */
export const NOTE_LINES = ["goal", "done", "agreed", "next", "homework", "private"] as const;
export type NoteLine = (typeof NOTE_LINES)[number];

/**
 * The lines of a two-minute note, what the client takes home (one thing a line), and what the coach keeps for herself.
 * Health text: every line is stored sealed.
 */
export const NoteText = z.object({
  goal: z.string(),
  done: z.string(),
  agreed: z.string(),
  next: z.string(),
  homework: z.string(),
  private: z.string(),
});
export type NoteText = z.infer<typeof NoteText>;

export const EMPTY_NOTE: NoteText = { goal: "", done: "", agreed: "", next: "", homework: "", private: "" };

/** Who reads a note beside the coach of the case and its author; each one includes those before it. */
export const NoteVisibility = z.enum(["mine", "stand-in", "supervisor"]);
export type NoteVisibility = z.infer<typeof NoteVisibility>;

/** A later addition to a signed note: the signed text stays as it was. */
export const NoteAmendment = z.object({ at: z.date(), by: MembershipId, text: z.string().min(1) });
export type NoteAmendment = z.infer<typeof NoteAmendment>;

/** A supervisor read a signed note and stands for it; a remark is hers and no change of the text. */
export const NoteCountersign = z.object({ at: z.date(), by: MembershipId, remark: z.string().nullable() });
export type NoteCountersign = z.infer<typeof NoteCountersign>;

const noteBase = z.object({
  sessionId: SessionId,
  trajectoryId: TrajectoryId,
  author: MembershipId,
  text: NoteText,
  visibility: NoteVisibility,
  /** The themes of the programme that this talk touched; empty for a programme without themes. */
  focusAreas: z.array(StageKey),
});

export const SessionNote = z.discriminatedUnion("status", [
  noteBase.extend({ status: z.literal("draft") }),
  noteBase.extend({
    status: z.literal("signed"),
    signedAt: z.date(),
    signedBy: MembershipId,
    amendments: z.array(NoteAmendment),
    countersigns: z.array(NoteCountersign),
  }),
]);
export type SessionNote = z.infer<typeof SessionNote>;
export type DraftNote = Extract<SessionNote, { status: "draft" }>;
export type SignedNote = Extract<SessionNote, { status: "signed" }>;
