import { useCallback, useEffect, useRef, useState } from "react";
import { errorCode } from "../../app/core-errors.ts";
import { useDraft } from "../../app/drafts.ts";
import { queryClient, trpc } from "../../app/trpc.ts";
import { type NoteText, type SessionShown, type SessionsShown, useWriteNote } from "./use-sessions.ts";
import type { OfCase } from "./use-trajectory.ts";

export const NOTE_LINES = ["goal", "done", "agreed", "next", "private"] as const;
export type NoteLine = (typeof NOTE_LINES)[number];

/** What was typed and where it is: here alone, on its way, kept, or changed by someone else too. */
export type SaveState = "idle" | "saving" | "saved" | "failed" | "conflict" | "signed-elsewhere";

const EMPTY: NoteText = { goal: "", done: "", agreed: "", next: "", private: "" };
/** So long after the last key it is saved. */
const PAUSE_MS = 1_500;
/** So long after a save that failed it is tried again. */
const RETRY_MS = 8_000;

/**
 * The note of one session while it is written. Text lives in memory until core has it: it survives another tab, a lost
 * connection and signing in again, and never reaches the disk. It is saved on the version on which typing began, so that
 * another window is never overwritten unseen.
 */
export function useNoteDraft({ trajectoryId, session }: OfCase & { session: SessionShown }) {
  const key = `session-note/${session.id}`;
  const saved = session.note?.text ?? EMPTY;
  const savedVersion = session.note === null ? "none" : String(session.note.version);
  const lines = {
    goal: useDraft(`${key}/goal`, saved.goal),
    done: useDraft(`${key}/done`, saved.done),
    agreed: useDraft(`${key}/agreed`, saved.agreed),
    next: useDraft(`${key}/next`, saved.next),
    private: useDraft(`${key}/private`, saved.private),
  };
  const [base, setBase, forgetBase] = useDraft(`${key}/base`, savedVersion);
  const [state, setState] = useState<SaveState>("idle");
  const write = useWriteNote();
  const text: NoteText = {
    goal: lines.goal[0],
    done: lines.done[0],
    agreed: lines.agreed[0],
    next: lines.next[0],
    private: lines.private[0],
  };
  const dirty = NOTE_LINES.some((line) => text[line] !== saved[line]);
  const latest = useRef({ text, base, dirty, busy: false });
  useEffect(() => {
    latest.current = { ...latest.current, text, base, dirty };
  });

  const forget = useCallback(() => {
    for (const line of NOTE_LINES) lines[line][2]();
    forgetBase();
  }, [lines, forgetBase]);

  const query = trpc.session.list.queryOptions({ trajectoryId });
  function type(line: NoteLine, value: string): void {
    // From the first key on this draft is about the version that was on the screen.
    setBase(base);
    lines[line][1](value);
    if (state !== "conflict") setState("idle");
  }

  /** @returns the version that core has, undefined when it was not saved */
  async function save(onVersion = latest.current.base): Promise<number | undefined> {
    if (latest.current.busy) return undefined;
    if (!latest.current.dirty) return session.note?.version;
    const sent = latest.current.text;
    latest.current.busy = true;
    setState("saving");
    try {
      const outcome = await write.mutateAsync({
        sessionId: session.id,
        version: onVersion === "none" ? null : Number(onVersion),
        text: sent,
      });
      if (outcome.ok) {
        const { version } = outcome.value;
        queryClient.setQueryData(query.queryKey, (now) => now && withNote(now, session.id, sent, version));
        if (NOTE_LINES.every((line) => latest.current.text[line] === sent[line])) forget();
        else setBase(String(version));
        setState("saved");
        return version;
      }
      await queryClient.invalidateQueries(query);
      setState(outcome.refusal.kind === "note-signed" ? "signed-elsewhere" : "conflict");
    } catch (error) {
      const changed = errorCode(error) === "CONFLICT";
      if (changed) await queryClient.invalidateQueries(query);
      setState(changed ? "conflict" : "failed");
    } finally {
      latest.current.busy = false;
    }
    return undefined;
  }

  const saving = useRef(save);
  useEffect(() => {
    saving.current = save;
  });
  const typed = NOTE_LINES.map((line) => text[line]).join("\u0000");
  useEffect(() => {
    if (typed === "" || !dirty || state === "conflict" || state === "signed-elsewhere" || state === "saving") return;
    const timer = setTimeout(() => void saving.current(), state === "failed" ? RETRY_MS : PAUSE_MS);
    const again = () => void saving.current();
    addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      removeEventListener("online", again);
    };
  }, [typed, dirty, state]);

  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [dirty]);

  return {
    text,
    saved,
    dirty,
    state,
    type,
    save: () => save(),
    /** After a conflict: what stands here goes over what the other window saved, now that it was seen. */
    keepMine: () => save(savedVersion),
    takeTheirs: () => {
      forget();
      setState("idle");
    },
  };
}

function withNote(list: SessionsShown, sessionId: string, text: NoteText, version: number): SessionsShown {
  return {
    ...list,
    lastNote: { ...text, private: "" },
    sessions: list.sessions.map((session) =>
      session.id === sessionId ? { ...session, note: { signedAt: null, amendments: [], ...session.note, text, version } } : session,
    ),
  };
}
