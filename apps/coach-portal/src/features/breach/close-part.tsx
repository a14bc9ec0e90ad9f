import { m } from "@hervat/messages";
import { useState } from "react";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { refusalText } from "./breach-text.ts";
import { inWords } from "./in-words.ts";
import { type BreachShown, useClose } from "./use-breach.ts";

/** What was learned; with it the breach is closed, and stays in the register. */
export function ClosePart({ breach }: { breach: BreachShown }) {
  const { id: breachId, version, closedAt, closedBy, words } = breach;
  const close = useClose();
  const [lessons, setLessons] = useState("");
  if (closedAt !== null)
    return (
      <>
        <p className="whitespace-pre-line">{words.lessons}</p>
        <p className="mt-2 text-ink-soft">{m.breach_closed_by({ name: closedBy ?? "", moment: inWords(closedAt) })}</p>
      </>
    );
  return (
    <form
      className="space-y-5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        close.mutate({ breachId, version, lessons });
      }}
    >
      <TextArea label={m.breach_lessons()} hint={m.breach_note_hint()} maxLength={2_000} value={lessons} onChange={setLessons} />
      <VerbError refusal={close.data && !close.data.ok ? refusalText(close.data.refusal.kind) : undefined} error={close.error} />
      <Button type="submit" busy={close.isPending}>
        {m.breach_close_action()}
      </Button>
    </form>
  );
}
