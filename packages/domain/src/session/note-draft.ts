import { z } from "zod";
import { StageKey } from "../programme/programme.ts";
import { NoteText, NoteVisibility } from "./session-note.ts";

/** A note while it is written in one window: what was typed, and what stood there when typing began. */
export const NoteDraft = z.object({
  text: NoteText,
  base: NoteText,
  /** Of `base`; null: nothing was saved yet. */
  version: z.int().nullable(),
  visibility: NoteVisibility,
  focusAreas: z.array(StageKey),
});
export type NoteDraft = z.infer<typeof NoteDraft>;
