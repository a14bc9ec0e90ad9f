import { PlainDate } from "@hervat/domain/primitives";
import type { OtherGround } from "@hervat/domain/privacy";
import { m } from "@hervat/messages";
import { useState } from "react";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox, RadioGroup } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { groundText, recordRefusalText } from "./privacy-text.ts";
import { type OfClient, useRecordBasis } from "./use-privacy.ts";

const GROUNDS: readonly OtherGround[] = ["told-by-referrer", "earlier-trajectory", "treatment-agreement", "vital-interest"];

/** What she said to the statement, or on what other ground it rests. */
export function RecordBasisDialog({ trajectoryId, name, onClose }: OfClient & { onClose: () => void }) {
  const [givenOn, setGivenOn] = useState<string>(today());
  const [how, setHow] = useState<"aloud" | "paper" | "other">("aloud");
  const [ownText, setOwnText] = useState(false);
  const [ground, setGround] = useState<OtherGround>("told-by-referrer");
  const [note, setNote] = useState("");
  const record = useRecordBasis();

  function save(): void {
    const day = PlainDate.safeParse(givenOn);
    if (!day.success) return;
    const said = how === "other" ? { kind: how, ground, note } : { kind: "statement" as const, how, ownText };
    record.mutate(
      { trajectoryId, givenOn: day.data, ground: said },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.privacy_page_recorded_toast());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.privacy_page_record_title({ name })}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={record.isPending} onClick={save}>
          {m.common_save()}
        </Button>
      }
    >
      <RadioGroup
        label={m.privacy_page_how()}
        value={how}
        onChange={setHow}
        options={[
          { value: "aloud", label: m.privacy_page_how_aloud({ name }) },
          { value: "paper", label: m.privacy_page_how_paper() },
          { value: "other", label: m.privacy_page_how_other(), hint: m.privacy_page_how_other_hint() },
        ]}
      />
      {how === "other" ? (
        <>
          <Select
            label={m.privacy_page_ground()}
            value={ground}
            onChange={setGround}
            options={GROUNDS.map((value) => ({ value, label: groundText(value) }))}
          />
          <TextArea label={m.privacy_page_ground_note()} value={note} onChange={setNote} maxLength={2000} rows={3} />
        </>
      ) : (
        <Checkbox label={m.privacy_page_own_text()} checked={ownText} onChange={setOwnText} />
      )}
      <DateField
        label={m.privacy_page_given_on()}
        value={givenOn}
        onChange={setGivenOn}
        error={givenOn === "" ? m.errors_required() : undefined}
      />
      <VerbError refusal={record.data?.ok === false ? recordRefusalText(record.data.refusal) : undefined} error={record.error} />
    </Dialog>
  );
}
