import { PlainDate } from "@hervat/domain/primitives";
import { ProgrammeKey } from "@hervat/domain/programme";
import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { localText } from "../../app/local-text.ts";
import type { OfCase } from "../../app/of-case.ts";
import { today } from "../../app/today.ts";
import { trpc } from "../../app/trpc.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { whenDone } from "../../app/when-done.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { beginRefusalText } from "./refusal-text.ts";
import { useBeginGuidance } from "./use-clock.ts";

/** Says that nothing but the days is kept of this client, and lets guidance begin once it is asked for. */
export function ClockOnlySection({ trajectoryId, mayBegin }: OfCase & { mayBegin: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Notice title={m.clock_only_title()} actions={mayBegin && <Button onClick={() => setOpen(true)}>{m.clock_only_begin()}</Button>}>
        {m.clock_only_text()}
      </Notice>
      {open && <BeginDialog trajectoryId={trajectoryId} onClose={() => setOpen(false)} />}
    </>
  );
}

function BeginDialog({ trajectoryId, onClose }: OfCase & { onClose: () => void }) {
  const [programme, setProgramme] = useState<string | null>(null);
  const [on, setOn] = useState(today());
  const [checked, setChecked] = useState(false);
  const begin = useBeginGuidance();
  const programmes = useQuery(trpc.programme.choices.queryOptions());
  const missing = (value: string | null) => (checked && (value ?? "") === "" ? m.errors_required() : undefined);

  function submit(): void {
    setChecked(true);
    const key = ProgrammeKey.safeParse(programme);
    const day = PlainDate.safeParse(on);
    if (!key.success || !day.success) return;
    begin.mutate(
      { trajectoryId, programme: key.data, on: day.data },
      whenDone(() => m.clock_only_begun(), onClose),
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={m.clock_only_begin()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={begin.isPending} onClick={submit}>
          {m.clock_only_begin()}
        </Button>
      }
    >
      <Select
        label={m.clock_only_programme()}
        value={programme}
        onChange={setProgramme}
        error={missing(programme)}
        options={(programmes.data ?? []).map(({ key, names }) => ({ value: String(key), label: localText(names) }))}
      />
      <DateField label={m.clock_only_on()} value={on} onChange={setOn} error={missing(on)} />
      <VerbError refusal={begin.data?.ok === false ? beginRefusalText(begin.data.refusal) : undefined} error={begin.error} />
    </Dialog>
  );
}
