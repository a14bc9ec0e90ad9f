import { PlainDate } from "@hervat/domain/primitives";
import { HoldReason, LONGEST_HOLD_NOTE } from "@hervat/domain/retention";
import { m } from "@hervat/messages";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { holdReasonText } from "./retention-text.ts";
import { useHold } from "./use-closing.ts";

/** From then on nobody erases it: why, and until when. */
export function HoldDialog({ trajectoryId, onClose }: OfCase & { onClose: () => void }) {
  const [reason, setReason] = useState<HoldReason | null>(null);
  const [note, setNote] = useState("");
  const [until, setUntil] = useState("");
  const [tried, setTried] = useState(false);
  const hold = useHold();

  function save(): void {
    setTried(true);
    if (reason === null) return;
    const day = PlainDate.safeParse(until);
    const said = note.trim();
    hold.mutate(
      { trajectoryId, reason, note: said === "" ? null : said, until: day.success ? day.data : null },
      {
        onSuccess: (done) => {
          if (!done.ok) return;
          toast(m.retention_hold_done());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.retention_hold_title()}
      description={m.retention_hold_text()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={hold.isPending} onClick={save}>
          {m.retention_hold_confirm()}
        </Button>
      }
    >
      <RadioGroup
        label={m.retention_hold_reason()}
        value={reason}
        onChange={setReason}
        options={HoldReason.options.map((value) => ({ value, label: holdReasonText(value) }))}
        error={tried && reason === null ? m.errors_required() : undefined}
      />
      <TextField
        label={m.retention_hold_note()}
        hint={m.retention_hold_note_hint()}
        optional
        maxLength={LONGEST_HOLD_NOTE}
        value={note}
        onChange={setNote}
      />
      <DateField label={m.retention_hold_until()} hint={m.retention_hold_until_hint()} optional value={until} onChange={setUntil} />
      <VerbError
        refusal={
          hold.data?.ok === false
            ? hold.data.refusal.kind === "already-held"
              ? m.retention_hold_already()
              : m.retention_hold_not_ahead()
            : undefined
        }
        error={hold.error}
      />
    </Dialog>
  );
}
