import { PlainDate } from "@hervat/domain/primitives";
import { SharedWith } from "@hervat/domain/received";
import { m } from "@hervat/messages";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { whenDone } from "../../app/when-done.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { kindText, readerText, shareRefusalText } from "./received-text.ts";
import { type ReceivedPaper, useShareReceived } from "./use-received.ts";

export interface ShareDialogProps extends OfCase {
  paper: ReceivedPaper;
  onClose: () => void;
}

/** Opens one paper about work for the employer's side, on the day the client agreed. */
export function ShareDialog({ trajectoryId, paper, onClose }: ShareDialogProps) {
  const [readers, setReaders] = useState<readonly SharedWith[]>([]);
  const [on, setOn] = useState(today());
  const [checked, setChecked] = useState(false);
  const share = useShareReceived();

  function save(): void {
    setChecked(true);
    const day = PlainDate.safeParse(on);
    if (!day.success || readers.length === 0) return;
    share.mutate(
      { trajectoryId, id: paper.id, sharing: { with: [...readers], clientAgreedOn: day.data } },
      whenDone(() => m.received_shared(), onClose),
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={kindText(paper.kind)}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={share.isPending} onClick={save}>
          {m.received_share_save()}
        </Button>
      }
    >
      <fieldset>
        <legend>{m.received_share_with()}</legend>
        {SharedWith.options.map((reader) => (
          <Checkbox
            key={reader}
            label={readerText(reader)}
            checked={readers.includes(reader)}
            onChange={(wanted) => setReaders((now) => (wanted ? [...now, reader] : now.filter((one) => one !== reader)))}
          />
        ))}
      </fieldset>
      {checked && readers.length === 0 && (
        <Notice kind="error" announce>
          {m.received_share_whom_missing()}
        </Notice>
      )}
      <DateField
        label={m.received_share_agreed_on()}
        hint={m.received_share_agreed_hint()}
        value={on}
        onChange={setOn}
        error={checked && !PlainDate.safeParse(on).success ? m.errors_required() : undefined}
      />
      <VerbError refusal={share.data?.ok === false ? shareRefusalText(share.data.refusal) : undefined} error={share.error} />
    </Dialog>
  );
}
