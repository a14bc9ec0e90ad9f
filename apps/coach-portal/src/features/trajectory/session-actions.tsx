import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import { formatTime } from "../../app/format.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { type MomentFields, readMinutes, readTime, SessionMomentFields } from "./session-moment-fields.tsx";
import { sessionName, sessionRefusalText } from "./session-text.ts";
import { type SessionShown, type SessionsShown, useCloseSession, useMoveSession } from "./use-sessions.ts";

/** Cancelling later than this before the start leaves the time reserved: told before the choice; core decides. */
const NOTICE_MS = 24 * 3_600_000;

export interface SessionActionsProps {
  session: SessionShown;
  may: SessionsShown["may"];
  /** After a talk was held the note opens. */
  onHeld: () => void;
}

type Asking = "hold" | "cancel" | "move";

export function SessionActions({ session, may, onHeld }: SessionActionsProps) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = useCloseSession();
  const begun = Date.parse(session.startsAt) <= Date.now();
  const stop = () => setAsking(null);

  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="visually-hidden">{m.notes_session_actions({ session: sessionName(session) })}</legend>
      {may.close && begun && <Button onClick={() => setAsking("hold")}>{m.notes_hold()}</Button>}
      {may.close && begun && (
        <Button
          kind="quiet"
          busy={close.isPending}
          onClick={() =>
            close.mutate(
              { sessionId: session.id, outcome: "no-show" },
              { onSuccess: (outcome) => outcome.ok && toast(m.notes_marked_no_show()) },
            )
          }
        >
          {m.notes_no_show()}
        </Button>
      )}
      {may.plan && !begun && (
        <Button kind="quiet" onClick={() => setAsking("move")}>
          {m.notes_move()}
        </Button>
      )}
      {may.close && !begun && (
        <Button kind="quiet" onClick={() => setAsking("cancel")}>
          {m.notes_cancel()}
        </Button>
      )}
      <VerbError refusal={close.data?.ok === false ? sessionRefusalText(close.data.refusal) : undefined} error={close.error} />
      {asking === "hold" && <HoldDialog session={session} onClose={stop} onHeld={onHeld} />}
      {asking === "cancel" && <CancelDialog session={session} onClose={stop} />}
      {asking === "move" && <MoveDialog session={session} onClose={stop} />}
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
      title={sessionName(session)}
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

function CancelDialog({ session, onClose }: AskProps) {
  const [by, setBy] = useState<"client" | "coach">("client");
  const close = useCloseSession();
  const late = Date.parse(session.startsAt) - Date.now() < NOTICE_MS;

  function save(): void {
    close.mutate(
      { sessionId: session.id, outcome: "cancelled", by },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(outcome.value.late ? m.notes_cancelled_late() : m.notes_cancelled());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.notes_cancel_title()}
      closeLabel={m.common_back()}
      actions={
        <Button kind="primary" busy={close.isPending} onClick={save}>
          {m.notes_cancel()}
        </Button>
      }
    >
      <RadioGroup
        label={m.notes_cancel_by()}
        value={by}
        onChange={setBy}
        options={[
          { value: "client", label: m.notes_cancel_by_client() },
          { value: "coach", label: m.notes_cancel_by_coach() },
        ]}
      />
      {late && by === "client" && <Notice kind="wait">{m.notes_cancel_late()}</Notice>}
      <VerbError refusal={close.data?.ok === false ? sessionRefusalText(close.data.refusal) : undefined} error={close.error} />
    </Dialog>
  );
}

const dayOf = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });

function MoveDialog({ session, onClose }: AskProps) {
  const [fields, setFields] = useState<MomentFields>({
    on: dayOf.format(new Date(session.startsAt)),
    at: formatTime(session.startsAt),
    minutes: String(session.durationMinutes),
  });
  const [checked, setChecked] = useState(false);
  const move = useMoveSession();

  function save(): void {
    setChecked(true);
    const on = PlainDate.safeParse(fields.on);
    const at = readTime(fields.at);
    const durationMinutes = readMinutes(fields.minutes);
    if (!on.success || at === undefined || durationMinutes === undefined) return;
    move.mutate(
      { sessionId: session.id, on: on.data, at, durationMinutes },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.notes_moved());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.notes_move()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={move.isPending} onClick={save}>
          {m.notes_move()}
        </Button>
      }
    >
      <SessionMomentFields value={fields} onChange={setFields} checked={checked} />
      <VerbError refusal={move.data?.ok === false ? sessionRefusalText(move.data.refusal) : undefined} error={move.error} />
    </Dialog>
  );
}
