import { z } from "zod";
import { MembershipId, SessionId, TrajectoryId } from "../primitives/index.ts";

/** The four lines of a two-minute note, and what the coach keeps for herself. Health text: every line is stored sealed. */
export const NoteText = z.object({ goal: z.string(), done: z.string(), agreed: z.string(), next: z.string(), private: z.string() });
export type NoteText = z.infer<typeof NoteText>;

/** A later addition to a signed note: the signed text stays as it was. */
export const NoteAmendment = z.object({ at: z.date(), by: MembershipId, text: z.string().min(1) });
export type NoteAmendment = z.infer<typeof NoteAmendment>;

const noteBase = z.object({ sessionId: SessionId, trajectoryId: TrajectoryId, author: MembershipId, text: NoteText });

export const SessionNote = z.discriminatedUnion("status", [
  noteBase.extend({ status: z.literal("draft") }),
  noteBase.extend({ status: z.literal("signed"), signedAt: z.date(), signedBy: MembershipId, amendments: z.array(NoteAmendment) }),
]);
export type SessionNote = z.infer<typeof SessionNote>;
export type DraftNote = Extract<SessionNote, { status: "draft" }>;
export type SignedNote = Extract<SessionNote, { status: "signed" }>;
