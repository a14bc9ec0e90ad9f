import { m } from "@hervat/messages";
import { useState } from "react";
import { offerUndo } from "../../app/offer-undo.ts";
import { talkName } from "../../app/talk-text.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { readMinutes } from "./read-minutes.ts";
import { sessionRefusalText } from "./session-text.ts";
import { type SessionShown, type SessionsShown, useCloseSession, useReopenSession } from "./use-sessions.ts";

export interface SessionActionsProps {
  session: SessionShown;
  may: SessionsShown["may"];
  /** After a talk was held the note opens. */
  onHeld: () => void;
}

export function SessionActions({ session, may, onHeld }: SessionActionsProps) {
  const [holding, setHolding] = useState(false);
  const close = useCloseSession();
  const reopen = useReopenSession();
  const begun = Date.parse(session.startsAt) <= Date.now();

  if (!may.close || !begun) return null;
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="visually-hidden">{m.notes_session_actions({ session: talkName(session) })}</legend>
      <Button onClick={() => setHolding(true)}>{m.notes_hold()}</Button>
      <Button
        kind="quiet"
        busy={close.isPending}
        onClick={() =>
          close.mutate(
            { sessionId: session.id, outcome: "no-show" },
            { onSuccess: ({ ok }) => ok && offerUndo(m.notes_marked_no_show(), () => reopen.mutateAsync({ sessionId: session.id })) },
          )
        }
      >
        {m.notes_no_show()}
      </Button>
      <VerbError refusal={close.data?.ok === false ? sessionRefusalText(close.data.refusal) : undefined} error={close.error} />
      {holding && <HoldDialog session={session} onClose={() => setHolding(false)} onHeld={onHeld} />}
    </fieldset>
  );
}

interface AskProps {
  session: SessionShown;
  onClose: () => void;
}

function HoldDialog({ session, onClose, onHeld }: AskProps & { onHeld: () => void }) {
  const [minutes, setMinutes] = useState(String(session.durationMinutes));
  const [checked, setChecked] = useState(false);
  const close = useCloseSession();
  const durationMinutes = readMinutes(minutes);

  function save(): void {
    setChecked(true);
    if (durationMinutes === undefined) return;
    close.mutate(
      { sessionId: session.id, outcome: "held", durationMinutes },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.notes_held());
          onClose();
          onHeld();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={talkName(session)}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={close.isPending} onClick={save}>
          {m.notes_hold()}
        </Button>
      }
    >
      <TextField
        label={m.notes_hold_minutes()}
        inputMode="numeric"
        value={minutes}
        onChange={setMinutes}
        error={checked && durationMinutes === undefined ? m.notes_plan_minutes_wrong() : undefined}
      />
      <VerbError refusal={close.data?.ok === false ? sessionRefusalText(close.data.refusal) : undefined} error={close.error} />
    </Dialog>
  );
}
