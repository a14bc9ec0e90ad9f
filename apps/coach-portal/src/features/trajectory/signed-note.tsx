import { m } from "@hervat/messages";
import { type FormEvent, useState } from "react";
import { useDraft } from "../../app/drafts.ts";
import { formatMoment } from "../../app/format.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { sessionRefusalText } from "./session-text.ts";
import { NOTE_LINES } from "./use-note-draft.ts";
import { type NoteShown, type SessionShown, useAmendNote } from "./use-sessions.ts";

/** A note as it was signed, what was added since, and room to add. */
export function SignedNote({ session, note, mayAmend }: { session: SessionShown; note: NoteShown; mayAmend: boolean }) {
  const [adding, setAdding] = useState(false);
  return (
    <div className="max-w-3xl space-y-3">
      <dl className="facts">
        {NOTE_LINES.map((line) =>
          note.text[line].trim() === "" ? null : (
            <div key={line} className="contents">
              <dt>{m.area_session[`session_note_${line}`]()}</dt>
              <dd className="whitespace-pre-line">{note.text[line]}</dd>
            </div>
          ),
        )}
      </dl>
      {note.signedAt !== null && <p className="text-sm text-ink-soft">{m.session_note_signed({ date: formatMoment(note.signedAt) })}</p>}
      {note.amendments.map(({ at, text }) => (
        <div key={at}>
          <p className="font-semibold">{m.session_note_amendment({ date: formatMoment(at) })}</p>
          <p className="whitespace-pre-line">{text}</p>
        </div>
      ))}
      {mayAmend && note.signedAt !== null && !adding && <Button onClick={() => setAdding(true)}>{m.notes_amend()}</Button>}
      {adding && <AmendForm session={session} onDone={() => setAdding(false)} />}
    </div>
  );
}

function AmendForm({ session, onDone }: { session: SessionShown; onDone: () => void }) {
  const [text, setText, forget] = useDraft(`session-note/${session.id}/amendment`);
  const amend = useAmendNote();

  function submit(event: FormEvent): void {
    event.preventDefault();
    amend.mutate(
      { sessionId: session.id, text },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          forget();
          toast(m.notes_amended());
          onDone();
        },
      },
    );
  }

  return (
    <form noValidate onSubmit={submit}>
      <TextArea label={m.notes_amend()} rows={3} value={text} onChange={setText} />
      <VerbError refusal={amend.data?.ok === false ? sessionRefusalText(amend.data.refusal) : undefined} error={amend.error} />
      <Button kind="primary" type="submit" busy={amend.isPending}>
        {m.notes_amend_save()}
      </Button>
    </form>
  );
}
