import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox, RadioGroup } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toasts.ts";
import { recordRefusalText } from "./privacy-text.ts";
import { useOpenBases, useRecordMany } from "./use-privacy.ts";

type OpenCase = NonNullable<ReturnType<typeof useOpenBases>["data"]>["cases"][number];

/** On the caseload and after an import: cases that ran already, in which nobody wrote down that the statement was given. */
export function OpenBases() {
  const open = useOpenBases();
  const [asking, setAsking] = useState(false);
  const cases = open.data?.cases ?? [];
  const count = cases.length;
  if (count === 0) return null;
  return (
    <div className="mb-6">
      <Notice title={m.privacy_page_open_title()} actions={<Button onClick={() => setAsking(true)}>{m.privacy_page_open_action()}</Button>}>
        {count === 1 ? m.privacy_page_open_text_one() : m.privacy_page_open_text({ count })}
      </Notice>
      {asking && <OpenBasesDialog cases={cases} onClose={() => setAsking(false)} />}
    </div>
  );
}

function OpenBasesDialog({ cases, onClose }: { cases: readonly OpenCase[]; onClose: () => void }) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [givenOn, setGivenOn] = useState("");
  const [how, setHow] = useState<"aloud" | "paper">("paper");
  const [missing, setMissing] = useState(false);
  const record = useRecordMany();
  const chosen = cases.filter(({ trajectoryId }) => !left.has(trajectoryId));

  function save() {
    const day = PlainDate.safeParse(givenOn);
    if (!day.success) return setMissing(true);
    record.mutate(
      {
        trajectoryIds: chosen.map(({ trajectoryId }) => trajectoryId),
        givenOn: day.data,
        ground: { kind: "statement", how, ownText: true },
      },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.privacy_page_open_done({ count: outcome.value.recorded }));
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.privacy_page_open_dialog({ count: chosen.length })}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={record.isPending} disabled={chosen.length === 0} onClick={save}>
          {m.privacy_page_open_confirm()}
        </Button>
      }
    >
      <DateField
        label={m.privacy_page_given_on()}
        value={givenOn}
        onChange={setGivenOn}
        error={missing && givenOn === "" ? m.errors_required() : undefined}
      />
      <RadioGroup
        label={m.privacy_page_how()}
        inline
        value={how}
        onChange={setHow}
        options={[
          { value: "paper", label: m.privacy_page_how_paper() },
          { value: "aloud", label: m.privacy_page_how_all_aloud() },
        ]}
      />
      <fieldset className="max-h-64 overflow-y-auto">
        <legend>{m.privacy_page_open_choose()}</legend>
        {cases.map(({ trajectoryId, name, code, startedOn }) => (
          <Checkbox
            key={trajectoryId}
            label={`${name} (${code}, ${formatDay(startedOn)})`}
            checked={!left.has(trajectoryId)}
            onChange={(checked) => {
              const next = new Set(left);
              if (checked) next.delete(trajectoryId);
              else next.add(trajectoryId);
              setLeft(next);
            }}
          />
        ))}
      </fieldset>
      <VerbError refusal={record.data?.ok === false ? recordRefusalText(record.data.refusal) : undefined} error={record.error} />
    </Dialog>
  );
}
