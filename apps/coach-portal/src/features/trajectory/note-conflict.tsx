import { m } from "@hervat/messages";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { NOTE_LINES } from "./use-note-draft.ts";
import type { NoteText } from "./use-sessions.ts";

export interface NoteConflictProps {
  /** As the other window saved it. */
  theirs: NoteText;
  onMine: () => void;
  onTheirs: () => void;
}

/** Two windows wrote the same note: nothing was overwritten, and she chooses. */
export function NoteConflict({ theirs, onMine, onTheirs }: NoteConflictProps) {
  return (
    <Notice
      kind="error"
      announce
      title={m.notes_conflict_title()}
      actions={
        <>
          <Button onClick={onMine}>{m.notes_conflict_mine()}</Button>
          <Button onClick={onTheirs}>{m.notes_conflict_theirs()}</Button>
        </>
      }
    >
      <p>{m.notes_conflict_text()}</p>
      <p className="mt-2 font-semibold">{m.notes_conflict_other()}</p>
      {NOTE_LINES.map((line) =>
        theirs[line].trim() === "" ? null : (
          <p key={line} className="whitespace-pre-line">
            {m.area_session[`session_note_${line}`]()}: {theirs[line]}
          </p>
        ),
      )}
    </Notice>
  );
}
