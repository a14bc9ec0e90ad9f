import { NOTE_LINES, NoteVisibility } from "@hervat/domain/session";
import { m } from "@hervat/messages";
import { useState } from "react";
import { formatMoment } from "../../app/format.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { toast } from "../../ui/toasts.ts";
import { AddForm } from "./add-form.tsx";
import { lineName, visibilityText } from "./line-text.ts";
import { noteRefusalText } from "./refusal-text.ts";
import { type NoteDesk, type NoteShown, type OfSession, useAmendNote, useCountersign, useReaders, useShareNote } from "./use-notes.ts";

/** A note as it was signed, what was added since and by whom, and room to add. */
export function SignedNote({ trajectoryId, session, desk, note }: OfSession & { desk: NoteDesk; note: NoteShown }) {
  const [adding, setAdding] = useState(false);
  const readers = useReaders(trajectoryId);
  const share = useShareNote();
  const amend = useAmendNote();
  const countersign = useCountersign();
  const nameOf = (id: string) => readers.data?.names.find(({ membershipId }) => membershipId === id)?.name ?? m.notes_someone();
  const signed = note.signedAt !== null;
  return (
    <div className="max-w-3xl space-y-4">
      <dl className="facts">
        {NOTE_LINES.map((line) =>
          note.text[line].trim() === "" ? null : (
            <div key={line} className="contents">
              <dt>{lineName(line)}</dt>
              <dd className="whitespace-pre-line">{note.text[line]}</dd>
            </div>
          ),
        )}
      </dl>
      <p className="text-sm text-ink-soft">
        {note.signedAt === null
          ? m.notes_draft_of({ name: nameOf(note.author) })
          : m.notes_signed_by({ date: formatMoment(note.signedAt), name: nameOf(note.author) })}
      </p>
      {note.amendments.map(({ at, by, text }) => (
        <div key={`${at} ${text}`} className="border-l-4 border-line pl-3">
          <p className="font-semibold">{m.notes_amended_by({ date: formatMoment(at), name: nameOf(by) })}</p>
          <p className="whitespace-pre-line">{text}</p>
        </div>
      ))}
      {note.countersigns.map(({ at, by, remark }) => (
        <div key={`${at} ${by}`} className="border-l-4 border-accent pl-3">
          <p className="font-semibold">{m.notes_countersigned_by({ date: formatMoment(at), name: nameOf(by) })}</p>
          {remark !== null && <p className="whitespace-pre-line">{remark}</p>}
        </div>
      ))}
      {desk.may.share && (
        <Select
          className="no-print max-w-md"
          label={m.notes_visibility()}
          options={NoteVisibility.options.map((value) => ({ value, label: visibilityText(value) }))}
          value={note.visibility}
          onChange={(visibility) => share.mutate({ sessionId: session.id, version: note.version, visibility })}
        />
      )}
      <VerbError refusal={share.data?.ok === false ? noteRefusalText(share.data.refusal) : undefined} error={share.error} />
      {desk.may.write && signed && !adding && (
        <Button className="no-print" onClick={() => setAdding(true)}>
          {m.notes_amend()}
        </Button>
      )}
      {adding && (
        <AddForm
          draft={`session-note-amendment/${trajectoryId}/${session.id}`}
          label={m.notes_amend()}
          send={m.notes_amend_save()}
          verb={amend}
          refusal={amend.data?.ok === false ? noteRefusalText(amend.data.refusal) : undefined}
          onSend={(text, done) =>
            amend.mutate(
              { sessionId: session.id, text },
              {
                onSuccess: (outcome) => {
                  if (!outcome.ok) return;
                  done();
                  toast(m.notes_amended());
                  setAdding(false);
                },
              },
            )
          }
        />
      )}
      {desk.may.countersign && signed && (
        <AddForm
          draft={`session-note-countersign/${trajectoryId}/${session.id}`}
          label={m.notes_countersign_remark()}
          hint={m.notes_countersign_hint()}
          optional
          send={m.notes_countersign()}
          verb={countersign}
          refusal={countersign.data?.ok === false ? noteRefusalText(countersign.data.refusal) : undefined}
          onSend={(remark, done) =>
            countersign.mutate(
              { sessionId: session.id, remark },
              {
                onSuccess: (outcome) => {
                  if (!outcome.ok) return;
                  done();
                  toast(m.notes_countersigned());
                },
              },
            )
          }
        />
      )}
    </div>
  );
}
