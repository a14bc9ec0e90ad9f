import { homeworkLines, proposedGoal } from "@hervat/domain/session";
import { m } from "@hervat/messages";
import { formatMoment } from "../../app/format.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { lineName } from "./line-text.ts";
import type { NoteDesk } from "./use-notes.ts";

const SHOWN = ["goal", "done", "agreed", "next"] as const;

export interface LastNoteProps {
  last: NonNullable<NoteDesk["last"]>;
  onAccept: () => void;
}

/** What the last note proposes for today. It is a proposal until she takes it over: with Enter in the empty field, or the button. */
export function LastNote({ last: { on, text }, onAccept }: LastNoteProps) {
  const proposed = proposedGoal(text);
  return (
    <Notice
      title={m.notes_proposal_title({ date: formatMoment(on) })}
      actions={proposed !== "" && <Button onClick={onAccept}>{m.notes_proposal_accept()}</Button>}
    >
      {proposed !== "" && (
        <>
          <p className="whitespace-pre-line border-l-4 border-accent pl-3">{proposed}</p>
          <p className="mt-2 text-sm text-ink-soft">{m.notes_proposal_key()}</p>
        </>
      )}
      <details className="mt-2">
        <summary>{m.notes_last_whole()}</summary>
        <dl className="facts mt-2">
          {SHOWN.map((line) =>
            text[line].trim() === "" ? null : (
              <div key={line} className="contents">
                <dt>{lineName(line)}</dt>
                <dd className="whitespace-pre-line">{text[line]}</dd>
              </div>
            ),
          )}
          {homeworkLines(text.homework).length > 0 && (
            <div className="contents">
              <dt>{lineName("homework")}</dt>
              <dd>{homeworkLines(text.homework).join(" · ")}</dd>
            </div>
          )}
        </dl>
      </details>
    </Notice>
  );
}
