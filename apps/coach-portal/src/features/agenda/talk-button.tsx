import type { SessionId } from "@hervat/domain/primitives";
import type { SessionKind } from "@hervat/domain/session";
import { m } from "@hervat/messages";
import { useState } from "react";
import { formatMoment } from "../../app/format.ts";
import { talkName } from "../../app/talk-text.ts";
import { Button } from "../../ui/button.tsx";
import { TalkDialog } from "./talk-dialog.tsx";

export interface TalkButtonProps {
  id: SessionId;
  kind: SessionKind;
  number: number | null;
  startsAt: string | Date;
  toReplan: boolean;
}

/** Opens what can be planned about one talk: when, where, or not at all. */
export function TalkButton({ id, kind, number, startsAt, toReplan }: TalkButtonProps) {
  const [open, setOpen] = useState(false);
  const word = toReplan ? m.agenda_replan() : m.agenda_change();
  return (
    <>
      <Button kind="quiet" aria-label={`${word}: ${talkName({ kind, number })}, ${formatMoment(startsAt)}`} onClick={() => setOpen(true)}>
        {word}
      </Button>
      {open && <TalkDialog sessionId={id} onClose={() => setOpen(false)} />}
    </>
  );
}
