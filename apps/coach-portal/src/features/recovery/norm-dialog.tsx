import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { readNumber } from "../../app/read-number.ts";
import { today } from "../../app/today.ts";
import { queryClient, trpc } from "../../app/trpc.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { StaleChoice } from "../../ui/stale-choice.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { type CourseShown, useSaveNorm } from "./use-recovery.ts";

type Norm = CourseShown["norm"];
const hoursText = (norm: Norm) => (norm === null ? "" : String(norm.hours).replace(".", ","));

/** Within how many hours this client should be rested again: set with her, because no scale gives it. */
export function NormDialog({ trajectoryId, course: { norm }, onClose }: OfCase & { course: CourseShown; onClose: () => void }) {
  const [hours, setHours] = useState(hoursText(norm));
  const [on, setOn] = useState(today());
  const [note, setNote] = useState(norm?.note ?? "");
  const [seen, setSeen] = useState(norm);
  const [theirs, setTheirs] = useState<Norm>();
  const [checked, setChecked] = useState(false);
  const saving = useSaveNorm();
  const number = readNumber(hours);
  const future = saving.data?.ok === false && saving.data.refusal.kind === "in-the-future";
  const wrong = !(number >= 0.5 && number <= 240);

  function save(before: Norm): void {
    setChecked(true);
    const day = PlainDate.safeParse(on);
    if (wrong || !day.success) return;
    saving.mutate(
      { trajectoryId, hours: number, agreedOn: day.data, note, seen: before },
      {
        onSuccess: async (outcome) => {
          if (!outcome.ok && outcome.refusal.kind === "changed-elsewhere")
            setTheirs((await queryClient.fetchQuery({ ...trpc.recovery.course.queryOptions({ trajectoryId }), staleTime: 0 })).norm);
          if (!outcome.ok) return;
          toast(m.recovery_norm_saved());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.recovery_norm_change()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={saving.isPending} onClick={() => save(seen)}>
          {m.common_save()}
        </Button>
      }
    >
      <TextField
        label={m.recovery_norm_hours()}
        inputMode="decimal"
        autoComplete="off"
        className="max-w-60"
        value={hours}
        onChange={setHours}
        error={checked && wrong ? m.recovery_norm_hours_wrong() : undefined}
      />
      <DateField label={m.recovery_norm_on()} value={on} onChange={setOn} error={checked && on === "" ? m.errors_required() : undefined} />
      <TextArea label={m.recovery_norm_note()} optional rows={2} value={note} onChange={setNote} />
      <VerbError refusal={future ? m.recovery_refusal_in_the_future() : undefined} error={saving.error} />
      {theirs !== undefined && (
        <StaleChoice
          differences={[
            { label: m.recovery_norm_hours(), mine: hours, theirs: hoursText(theirs) },
            { label: m.recovery_norm_note(), mine: note, theirs: theirs?.note ?? "" },
          ].filter((one) => one.mine !== one.theirs)}
          busy={saving.isPending}
          onMine={() => save(theirs)}
          onTheirs={() => {
            setHours(hoursText(theirs));
            setNote(theirs?.note ?? "");
            setSeen(theirs);
            setTheirs(undefined);
          }}
        />
      )}
    </Dialog>
  );
}
