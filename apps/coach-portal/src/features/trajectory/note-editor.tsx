import { m } from "@hervat/messages";
import { useState, useSyncExternalStore } from "react";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { NoteConflict } from "./note-conflict.tsx";
import { sessionRefusalText } from "./session-text.ts";
import { NOTE_LINES, type NoteLine, useNoteDraft } from "./use-note-draft.ts";
import { type NoteText, type SessionShown, useSignNote } from "./use-sessions.ts";
import type { OfCase } from "./use-trajectory.ts";

const HINTS: Readonly<Record<NoteLine, () => string>> = {
  goal: m.notes_goal_hint,
  done: m.notes_done_hint,
  agreed: m.notes_agreed_hint,
  next: m.notes_next_hint,
  private: m.notes_private_hint,
};

export interface NoteEditorProps extends OfCase {
  session: SessionShown;
  /** The note of the session before: proposed as today's start. */
  lastNote: NoteText | null;
}

/** The two-minute note: four lines and one for oneself, saved while it is typed. */
export function NoteEditor({ trajectoryId, session, lastNote }: NoteEditorProps) {
  const draft = useNoteDraft({ trajectoryId, session });
  const [signing, setSigning] = useState(false);
  const sign = useSignNote();
  const empty = NOTE_LINES.every((line) => draft.text[line].trim() === "");

  async function signNow(): Promise<void> {
    setSigning(false);
    const version = await draft.save();
    if (version === undefined) return;
    sign.mutate({ sessionId: session.id, version }, { onSuccess: (outcome) => outcome.ok && toast(m.notes_signed()) });
  }

  return (
    <form
      noValidate
      className="max-w-3xl"
      onSubmit={(event) => {
        event.preventDefault();
        void draft.save();
      }}
    >
      {lastNote !== null && empty && <LastNote note={lastNote} onUse={(line, text) => draft.type(line, text)} />}
      {NOTE_LINES.map((line) => (
        <TextArea
          key={line}
          label={m.area_session[`session_note_${line}`]()}
          hint={HINTS[line]()}
          optional
          rows={2}
          value={draft.text[line]}
          onChange={(text) => draft.type(line, text)}
        />
      ))}
      {draft.state === "conflict" && <NoteConflict theirs={draft.saved} onMine={() => void draft.keepMine()} onTheirs={draft.takeTheirs} />}
      {draft.state === "signed-elsewhere" && (
        <Notice kind="error" announce>
          {m.notes_refusal_note_signed()}
        </Notice>
      )}
      <VerbError refusal={sign.data?.ok === false ? sessionRefusalText(sign.data.refusal) : undefined} error={sign.error} />
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button kind="primary" type="submit" busy={draft.state === "saving"}>
          {m.notes_save_now()}
        </Button>
        <Button disabled={empty} busy={sign.isPending} onClick={() => setSigning(true)}>
          {m.notes_sign()}
        </Button>
        <SaveWord draft={draft} />
      </div>
      <ConfirmDialog
        open={signing}
        onOpenChange={setSigning}
        title={m.notes_sign_title()}
        confirm={m.notes_sign()}
        onConfirm={() => void signNow()}
      >
        {m.notes_sign_text()}
      </ConfirmDialog>
    </form>
  );
}

function LastNote({ note, onUse }: { note: NoteText; onUse: (line: NoteLine, text: string) => void }) {
  const start = note.next.trim() === "" ? note.agreed : note.next;
  return (
    <Notice title={m.notes_last()} actions={<Button onClick={() => onUse("goal", start)}>{m.notes_use_last()}</Button>}>
      <dl className="facts">
        {(["goal", "done", "agreed", "next"] as const).map((line) =>
          note[line].trim() === "" ? null : (
            <div key={line} className="contents">
              <dt>{m.area_session[`session_note_${line}`]()}</dt>
              <dd className="whitespace-pre-line">{note[line]}</dd>
            </div>
          ),
        )}
      </dl>
    </Notice>
  );
}

function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      addEventListener("online", changed);
      addEventListener("offline", changed);
      return () => {
        removeEventListener("online", changed);
        removeEventListener("offline", changed);
      };
    },
    () => navigator.onLine,
  );
}

/** Where the text is, in words beside the button. */
function SaveWord({ draft: { state, dirty } }: { draft: ReturnType<typeof useNoteDraft> }) {
  const online = useOnline();
  const word =
    dirty && !online
      ? m.notes_state_offline()
      : state === "failed"
        ? m.notes_state_failed()
        : state === "saving"
          ? m.notes_state_saving()
          : dirty
            ? m.notes_state_typing()
            : state === "saved"
              ? m.notes_state_saved()
              : "";
  return (
    <span className="text-ink-soft" role="status">
      {word}
    </span>
  );
}
