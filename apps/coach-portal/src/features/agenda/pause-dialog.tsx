import { PlainDate, type TrajectoryId } from "@hervat/domain/primitives";
import type { PauseReason } from "@hervat/domain/session";
import { m } from "@hervat/messages";
import { useState } from "react";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { whenDone } from "../../app/when-done.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox, RadioGroup } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { planRefusalText } from "./agenda-text.ts";
import { pauseReasonText } from "./pause-text.ts";
import { usePause } from "./use-agenda.ts";

const REASONS = ["too-ill", "holiday", "care-leave", "other"] as const satisfies readonly PauseReason[];

/** Guidance rests for a while: since when, how long perhaps, and one word why for the planning. */
export function PauseDialog({ trajectoryId, onClose }: { trajectoryId: TrajectoryId; onClose: () => void }) {
  const [reason, setReason] = useState<PauseReason | null>(null);
  const [firstDay, setFirstDay] = useState(today());
  const [untilDay, setUntilDay] = useState("");
  const [takeBack, setTakeBack] = useState(true);
  const [checked, setChecked] = useState(false);
  const pause = usePause();

  function save(): void {
    setChecked(true);
    const [first, until] = [PlainDate.safeParse(firstDay), untilDay === "" ? null : PlainDate.parse(untilDay)];
    if (!first.success || reason === null) return;
    pause.mutate(
      { trajectoryId, firstDay: first.data, untilDay: until, reason, takeBack },
      whenDone((value) => m.agenda_pause_done({ count: value.takenBack }), onClose),
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.agenda_pause()}
      description={m.agenda_pause_clock()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={pause.isPending} onClick={save}>
          {m.agenda_pause()}
        </Button>
      }
    >
      <RadioGroup
        label={m.agenda_pause_why()}
        hint={m.agenda_pause_why_hint()}
        value={reason}
        onChange={setReason}
        options={REASONS.map((value) => ({ value, label: pauseReasonText(value) }))}
        error={checked && reason === null ? m.errors_required() : undefined}
      />
      <DateField
        label={m.agenda_pause_first()}
        value={firstDay}
        onChange={setFirstDay}
        error={checked && firstDay === "" ? m.errors_required() : undefined}
      />
      <DateField label={m.agenda_pause_until()} optional value={untilDay} onChange={setUntilDay} />
      <Checkbox label={m.agenda_pause_take_back()} hint={m.agenda_pause_take_back_hint()} checked={takeBack} onChange={setTakeBack} />
      <VerbError refusal={pause.data?.ok === false ? planRefusalText(pause.data.refusal) : undefined} error={pause.error} />
    </Dialog>
  );
}
