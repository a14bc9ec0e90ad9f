import { PlainDate } from "@hervat/domain/primitives";
import { ReceivedFrom, ReceivedKind } from "@hervat/domain/received";
import { m } from "@hervat/messages";
import { type FormEvent, useState } from "react";
import { milestoneTitle } from "../../app/milestone-title.ts";
import type { OfCase } from "../../app/of-case.ts";
import { readBase64 } from "../../app/read-base64.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Select } from "../../ui/select.tsx";
import { toast } from "../../ui/toasts.ts";
import { guessKind } from "./guess-kind.ts";
import { addRefusalText, fromText, kindText } from "./received-text.ts";
import { useAddOrderPaper, useAddReceived } from "./use-received.ts";

export interface WaitingFile {
  readonly key: string;
  readonly file: File;
}

export interface WaitingPaperProps extends OfCase {
  waiting: WaitingFile;
  onLeave: () => void;
}

/** One file that was chosen and is not kept yet: what it is, from whom, of which day. */
export function WaitingPaper({ trajectoryId, waiting: { file }, onLeave }: WaitingPaperProps) {
  const [kind, setKind] = useState<ReceivedKind>(() => guessKind(file.name));
  const [from, setFrom] = useState<ReceivedFrom>("client");
  const [datedOn, setDatedOn] = useState("");
  const [checked, setChecked] = useState(false);
  const add = useAddReceived();
  const addOrder = useAddOrderPaper();
  const verb = kind === "order-letter" || kind === "signed-consent" ? addOrder : add;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setChecked(true);
    const day = PlainDate.safeParse(datedOn);
    if (!day.success) return;
    const paper = { trajectoryId, title: file.name.slice(0, 200), from, datedOn: day.data, content: await readBase64(file) };
    const outcome =
      kind === "order-letter" || kind === "signed-consent"
        ? await addOrder.mutateAsync({ ...paper, kind })
        : await add.mutateAsync({ ...paper, kind });
    if (!outcome.ok) return;
    const { milestone } = outcome.value;
    toast(milestone?.ticked === true ? m.received_kept_ticked({ milestone: milestoneTitle(milestone.key) }) : m.received_kept());
    onLeave();
  }

  return (
    <li>
      <form noValidate onSubmit={(event) => void submit(event).catch(() => {})} className="space-y-4 border-line border-t pt-4">
        <h4 className="mb-2 break-words font-semibold">{file.name}</h4>
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          <Select
            label={m.received_what()}
            value={kind}
            onChange={setKind}
            options={ReceivedKind.options.map((value) => ({ value, label: kindText(value) }))}
          />
          <Select
            label={m.received_from()}
            value={from}
            onChange={setFrom}
            options={ReceivedFrom.options.map((value) => ({ value, label: fromText(value) }))}
          />
          <DateField
            label={m.received_dated_on()}
            value={datedOn}
            onChange={setDatedOn}
            error={checked && !PlainDate.safeParse(datedOn).success ? m.errors_required() : undefined}
          />
        </div>
        <VerbError refusal={verb.data?.ok === false ? addRefusalText(verb.data.refusal) : undefined} error={verb.error} />
        <div className="flex flex-wrap gap-3">
          <Button kind="primary" type="submit" busy={verb.isPending}>
            {m.received_keep()}
          </Button>
          <Button kind="quiet" onClick={onLeave}>
            {m.received_skip()}
          </Button>
        </div>
      </form>
    </li>
  );
}
