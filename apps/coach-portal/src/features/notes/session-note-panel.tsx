import { m } from "@hervat/messages";
import { LoadFailed } from "../../app/load-failed.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { NoteEditor } from "./note-editor.tsx";
import { SignedNote } from "./signed-note.tsx";
import { type OfSession, useDesk } from "./use-notes.ts";

/** The note of one talk, to write in or to read. */
export function SessionNotePanel({ trajectoryId, session, focusFirst }: OfSession & { focusFirst: boolean }) {
  const desk = useDesk(session.id);
  if (desk.data === undefined) return desk.isError ? <LoadFailed /> : <Skeleton lines={5} />;
  const { note, may } = desk.data;
  if (note !== null && (note.signedAt !== null || !may.write))
    return <SignedNote trajectoryId={trajectoryId} session={session} desk={desk.data} note={note} />;
  if (!may.write) return <p className="text-ink-soft">{m.notes_none_to_read()}</p>;
  return <NoteEditor trajectoryId={trajectoryId} session={session} desk={desk.data} focusFirst={focusFirst} />;
}
