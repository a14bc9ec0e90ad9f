import { NOTE_LINES, NoteVisibility, proposedGoal } from "@hervat/domain/session";
import { m } from "@hervat/messages";
import { useEffect, useRef, useState } from "react";
import { localText } from "../../app/local-text.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { HomeworkAsked } from "./homework-asked.tsx";
import { LastNote } from "./last-note.tsx";
import { lineHint, lineName, visibilityText } from "./line-text.ts";
import { NoteGone } from "./note-gone.tsx";
import { NoteMerge } from "./note-merge.tsx";
import { noteRefusalText } from "./refusal-text.ts";
import { SaveWord } from "./save-word.tsx";
import { Themes } from "./themes.tsx";
import { TimeFields } from "./time-fields.tsx";
import { useNoteDraft } from "./use-note-draft.ts";
import { type NoteDesk, type OfSession, useSignNote } from "./use-notes.ts";

export interface NoteEditorProps extends OfSession {
  desk: NoteDesk;
  /** She came to write: the cursor stands in the first line. */
  focusFirst: boolean;
}

/** The two-minute note: what the last one proposes, five lines and one for oneself, saved while it is typed. */
export function NoteEditor({ trajectoryId, session, desk, focusFirst }: NoteEditorProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (focusFirst) form.current?.querySelector("textarea")?.focus();
  }, [focusFirst]);
  const draft = useNoteDraft({ trajectoryId, session, desk });
  const [signing, setSigning] = useState(false);
  const sign = useSignNote();
  const empty = NOTE_LINES.every((line) => draft.text[line].trim() === "");
  const own = desk.note?.own !== false;
  const proposal = desk.last === null ? "" : proposedGoal(desk.last.text);
  const open = draft.text.goal === "" && proposal !== "";
  const accept = () => draft.type("goal", proposal);

  async function signNow(): Promise<void> {
    setSigning(false);
    const version = await draft.save();
    if (version === undefined) return;
    sign.mutate({ sessionId: session.id, version }, { onSuccess: (outcome) => outcome.ok && toast(m.notes_signed()) });
  }

  return (
    <form
      noValidate
      autoComplete="off"
      ref={form}
      className="max-w-3xl space-y-5"
      onBlur={() => draft.toSave && void draft.save()}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.state !== "conflict") void draft.save();
      }}
    >
      {desk.last !== null && (empty || open) && <LastNote last={desk.last} onAccept={accept} />}
      <HomeworkAsked items={desk.homework} />
      {NOTE_LINES.filter((line) => line !== "private" || own).map((line) => (
        <TextArea
          key={line}
          label={lineName(line)}
          hint={lineHint(line)}
          optional
          rows={2}
          autoComplete="off"
          className={line === "private" ? "border-l-4 border-field-line pl-4" : undefined}
          value={draft.text[line]}
          onChange={(text) => draft.type(line, text)}
          onKeyDown={(event) => {
            if (line !== "goal" || !open || event.key !== "Enter" || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing)
              return;
            event.preventDefault();
            accept();
          }}
        />
      ))}
      <Themes
        areas={desk.focusAreas.map(({ key, names, talks }) => ({ key, name: localText(names), talks }))}
        chosen={draft.choices.focusAreas}
        onChange={(focusAreas) => draft.choose({ focusAreas })}
      />
      {(own || desk.may.share) && (
        <Select
          className="max-w-md"
          label={m.notes_visibility()}
          hint={m.notes_visibility_hint()}
          options={NoteVisibility.options.map((value) => ({ value, label: visibilityText(value) }))}
          value={draft.choices.visibility}
          onChange={(visibility) => draft.choose({ visibility })}
        />
      )}
      {draft.state === "conflict" && (
        <NoteMerge lines={draft.lines} proposal={draft.proposal()} busy={false} onMerge={(text) => void draft.merge(text)} />
      )}
      {draft.state === "signed-elsewhere" && (
        <Notice kind="error" announce>
          {m.notes_refusal_note_signed()}
        </Notice>
      )}
      {draft.state === "gone" && <NoteGone text={draft.text} />}
      <VerbError refusal={undefined} error={draft.refused} />
      <VerbError refusal={sign.data?.ok === false ? noteRefusalText(sign.data.refusal) : undefined} error={sign.error} />
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button kind="primary" type="submit" busy={draft.state === "saving"}>
          {m.notes_save_now()}
        </Button>
        <Button disabled={empty || draft.state === "conflict"} busy={sign.isPending} onClick={() => setSigning(true)}>
          {m.notes_sign()}
        </Button>
        <SaveWord state={draft.state} dirty={draft.dirty} />
      </div>
      {desk.may.recordTime && session.begun && <TimeFields session={session} />}
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
