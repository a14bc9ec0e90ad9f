import { m } from "@hervat/messages";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { clashText } from "./agenda-text.ts";
import type { Clash } from "./use-agenda.ts";

export interface ClashNoticeProps {
  clashes: readonly Clash[];
  busy: boolean;
  /** She has her reasons. */
  onAnyway: () => void;
}

const MOST_SHOWN = 4;

/** Someone or some room has two talks at once: said before it is made, and never forbidden. */
export function ClashNotice({ clashes, busy, onAnyway }: ClashNoticeProps) {
  return (
    <Notice
      kind="wait"
      announce
      title={m.agenda_clash_title()}
      actions={
        <Button busy={busy} onClick={onAnyway}>
          {m.agenda_clash_anyway()}
        </Button>
      }
    >
      <ul className="list-none space-y-1 p-0">
        {clashes.slice(0, MOST_SHOWN).map((clash) => (
          <li key={`${clash.startsAt} ${clash.wished} ${clash.taken}`}>{clashText(clash)}</li>
        ))}
        {clashes.length > MOST_SHOWN && <li>{m.agenda_more({ count: clashes.length - MOST_SHOWN })}</li>}
      </ul>
    </Notice>
  );
}
