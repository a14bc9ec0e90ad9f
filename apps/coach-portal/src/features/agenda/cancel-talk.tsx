import { m } from "@hervat/messages";
import { useState } from "react";
import { formatMoment } from "../../app/format.ts";
import { offerUndo } from "../../app/offer-undo.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { planRefusalText } from "./agenda-text.ts";
import { type Talk, useCancelTalk, useReopenTalk } from "./use-agenda.ts";

/** Cancelling later than this before the start leaves the time reserved: told before the choice; core decides. */
const NOTICE_MS = 24 * 3_600_000;

export interface CancelTalkProps {
  talk: Talk;
  title: string;
  onClose: () => void;
  onBack: () => void;
}

/** Who called it off, and what that means for the time. */
export function CancelTalk({ talk, title, onClose, onBack }: CancelTalkProps) {
  const [by, setBy] = useState<"client" | "coach">("client");
  const cancel = useCancelTalk();
  const reopen = useReopenTalk();
  const late = Date.parse(String(talk.startsAt)) - Date.now() < NOTICE_MS;

  function save(): void {
    const { sessionId } = talk;
    cancel.mutate(
      { sessionId, by },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          offerUndo(outcome.value.late ? m.notes_cancelled_late() : m.notes_cancelled(), () => reopen.mutateAsync({ sessionId }));
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onBack()}
      title={m.agenda_cancel_title({ talk: title })}
      description={formatMoment(talk.startsAt)}
      closeLabel={m.common_back()}
      actions={
        <Button kind="primary" busy={cancel.isPending} onClick={save}>
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
          { value: "coach", label: m.agenda_cancel_by_practice() },
        ]}
      />
      {late && by === "client" && <Notice kind="wait">{m.notes_cancel_late()}</Notice>}
      <VerbError refusal={cancel.data?.ok === false ? planRefusalText(cancel.data.refusal) : undefined} error={cancel.error} />
    </Dialog>
  );
}
