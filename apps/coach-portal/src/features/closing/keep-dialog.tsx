import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { type KeepRefusal, useKeep } from "./use-closing.ts";

/** The other choice beside erasing: until when it stays, and why. */
export function KeepDialog({ trajectoryId, until, onClose }: OfCase & { until: string; onClose: () => void }) {
  const [day, setDay] = useState(until);
  const [why, setWhy] = useState("");
  const [checked, setChecked] = useState(false);
  const keep = useKeep();

  function save(): void {
    setChecked(true);
    const chosen = PlainDate.safeParse(day);
    if (!chosen.success || why.trim() === "") return;
    keep.mutate(
      { trajectoryId, until: chosen.data, why },
      {
        onSuccess: (done) => {
          if (!done.ok) return;
          toast(m.closing_page_keep_done());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.closing_page_keep_title()}
      description={m.closing_page_keep_text()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={keep.isPending} onClick={save}>
          {m.closing_page_keep_confirm()}
        </Button>
      }
    >
      <DateField
        label={m.closing_page_keep_until()}
        value={day}
        onChange={setDay}
        error={checked && day === "" ? m.errors_required() : undefined}
      />
      <TextArea
        label={m.closing_page_keep_why()}
        hint={m.closing_page_keep_why_hint()}
        rows={3}
        maxLength={1_000}
        value={why}
        onChange={setWhy}
        error={checked && why.trim() === "" ? m.errors_required() : undefined}
      />
      <VerbError refusal={keep.data?.ok === false ? keepRefusalText(keep.data.refusal) : undefined} error={keep.error} />
    </Dialog>
  );
}

function keepRefusalText(refusal: KeepRefusal): string {
  switch (refusal.kind) {
    case "still-running":
      return m.closing_page_keep_still_running();
    case "not-ahead":
      return m.closing_page_keep_not_ahead();
    case "too-long":
      return m.closing_page_keep_too_long({ date: formatDay(refusal.latest) });
  }
}
