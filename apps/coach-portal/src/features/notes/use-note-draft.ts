import {
  EMPTY_NOTE,
  type MergedLine,
  mergedText,
  mergeNotes,
  NOTE_LINES,
  NoteDraft,
  type NoteLine,
  type NoteText,
} from "@hervat/domain/session";
import { useEffect, useRef, useState } from "react";
import { basisOf, errorCode } from "../../app/core-errors.ts";
import { useDraft } from "../../app/drafts.ts";
import { queryClient, trpc } from "../../app/trpc.ts";
import { type NoteDesk, type NoteShown, type OfSession, useWriteNote } from "./use-notes.ts";
import { useSaving } from "./use-saving.ts";

/** What was typed and where it is: here alone, on its way, kept, changed by someone else too, or of a case that is hers no more. */
export type SaveState = "idle" | "saving" | "saved" | "failed" | "conflict" | "signed-elsewhere" | "refused" | "gone";

/** What is chosen beside the text. */
export type NoteChoices = Pick<NoteDraft, "visibility" | "focusAreas">;

/**
 * The note of one session while it is written. It is saved on the version on which typing began, so that another window is never
 * overwritten unseen; what both changed is laid side by side. Until core has it, it lives in this page, and on a device of her own
 * on the disk.
 */
export function useNoteDraft({ session, trajectoryId, desk }: OfSession & { desk: NoteDesk }) {
  const { note } = desk;
  const saved: NoteDraft = {
    text: note?.text ?? EMPTY_NOTE,
    base: note?.text ?? EMPTY_NOTE,
    version: note?.version ?? null,
    visibility: note?.visibility ?? desk.usualVisibility,
    focusAreas: note?.focusAreas ?? [],
  };
  const [kept, keep, forget] = useDraft(`session-note/${trajectoryId}/${session.id}`);
  const typed = readTyped(kept) ?? saved;
  const dirty = !sameTyped(typed, saved);
  const [state, setState] = useState<SaveState>("idle");
  const write = useWriteNote();
  const latest = useRef({ typed, saved, dirty, busy: false });
  useEffect(() => {
    latest.current = { ...latest.current, typed, saved, dirty };
  });

  function change(next: Partial<NoteDraft>): void {
    const whole = { ...latest.current.typed, ...next };
    latest.current.typed = whole;
    latest.current.dirty = true;
    keep(JSON.stringify(whole));
    if (state !== "conflict") setState("idle");
  }

  const query = trpc.note.desk.queryOptions({ sessionId: session.id });

  /** @returns the version that core has, undefined when it was not saved */
  async function save(): Promise<number | undefined> {
    const { busy, typed: sent } = latest.current;
    if (busy) return undefined;
    if (!latest.current.dirty) return latest.current.saved.version ?? undefined;
    latest.current.busy = true;
    setState("saving");
    try {
      const { text, version, visibility, focusAreas } = sent;
      const outcome = await write.mutateAsync({ sessionId: session.id, version, text, visibility, focusAreas });
      if (outcome.ok) {
        settle(sent, outcome.value);
        return outcome.value.version;
      }
      await queryClient.invalidateQueries(query);
      setState(outcome.refusal.kind === "note-signed" ? "signed-elsewhere" : "conflict");
    } catch (error) {
      const state = stateAfter(error);
      if (state === "conflict") await queryClient.invalidateQueries(query);
      setState(state);
    } finally {
      latest.current.busy = false;
    }
    return undefined;
  }

  function settle(sent: NoteDraft, { version, author }: Pick<NoteShown, "version" | "author">): void {
    const { text, visibility, focusAreas } = sent;
    queryClient.setQueryData(query.queryKey, (now) => now && withNote(now, { text, visibility, focusAreas, version, author }));
    void queryClient.invalidateQueries({ ...trpc.session.list.queryFilter({ trajectoryId }), refetchType: "none" });
    const now = latest.current.typed;
    if (sameTyped(now, sent)) {
      latest.current.dirty = false;
      forget();
    } else {
      change({ base: text, version });
    }
    setState("saved");
  }

  const waiting = state !== "idle" && state !== "saved" && state !== "failed";
  useSaving({ dirty: dirty && !waiting, failed: state === "failed", typed: kept, save });

  const lines: readonly MergedLine[] = state === "conflict" ? mergeNotes(typed.base, typed.text, saved.text) : [];
  return {
    text: typed.text,
    choices: { visibility: typed.visibility, focusAreas: typed.focusAreas },
    dirty,
    state,
    /** There is something to save, and nobody has to choose or read first. */
    toSave: dirty && !waiting,
    /** Why core keeps nothing of it. */
    refused: state === "refused" ? write.error : null,
    lines,
    type: (line: NoteLine, value: string) => change({ text: { ...latest.current.typed.text, [line]: value } }),
    choose: (choices: Partial<NoteChoices>) => change(choices),
    save,
    /** After both changed it: what she made of the two stands on top of what the other saved. */
    async merge(chosen: NoteText): Promise<void> {
      const both = [...new Set([...latest.current.typed.focusAreas, ...latest.current.saved.focusAreas])];
      setState("idle");
      change({ text: chosen, base: latest.current.saved.text, version: latest.current.saved.version, focusAreas: both });
      await save();
    },
    proposal: () => mergedText(lines),
  };
}

/** Without a basis nothing about her health is kept, and a case can go to a colleague while she types: it is tried again when she types on. */
function stateAfter(error: unknown): SaveState {
  if (basisOf(error) !== undefined) return "refused";
  if (errorCode(error) === "NOT_FOUND") return "gone";
  return errorCode(error) === "CONFLICT" ? "conflict" : "failed";
}

type Settled = Pick<NoteShown, "text" | "visibility" | "version" | "author"> & { focusAreas: NoteShown["focusAreas"] };

/** What core has now, without asking for it again. */
function withNote(desk: NoteDesk, saved: Settled): NoteDesk {
  const before = desk.note ?? { own: true, signedAt: null, amendments: [], countersigns: [] };
  return { ...desk, note: { ...before, ...saved } };
}

function sameTyped(one: NoteDraft, other: NoteDraft): boolean {
  return (
    NOTE_LINES.every((line) => one.text[line] === other.text[line]) &&
    one.visibility === other.visibility &&
    one.focusAreas.toSorted().join() === other.focusAreas.toSorted().join()
  );
}

function readTyped(kept: string): NoteDraft | undefined {
  if (kept === "") return undefined;
  return NoteDraft.parse(JSON.parse(kept));
}
