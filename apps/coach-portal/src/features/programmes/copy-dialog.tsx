import type { ProgrammeId } from "@hervat/domain/primitives";
import type { Programme } from "@hervat/domain/programme";
import { m } from "@hervat/messages";
import { useState } from "react";
import { localText } from "../../app/local-text.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useCopyProgramme } from "./use-programmes.ts";

export interface CopyDialogProps {
  sources: readonly Programme[];
  onClose: () => void;
  onMade: (id: ProgrammeId) => void;
}

const LONGEST_NAME = 120;

/** A programme of one's own begins as a copy of another. */
export function CopyDialog({ sources, onClose, onMade }: CopyDialogProps) {
  const [from, setFrom] = useState<string | null>(null);
  const [nl, setNl] = useState("");
  const [en, setEn] = useState("");
  const [checked, setChecked] = useState(false);
  const copy = useCopyProgramme();
  const source = sources.find(({ key }) => key === from);
  const missing = (absent: boolean) => (checked && absent ? m.errors_required() : undefined);

  function submit(): void {
    setChecked(true);
    if (source === undefined || nl.trim() === "") return;
    const names = { nl: nl.trim(), en: en.trim() === "" ? nl.trim() : en.trim() };
    copy.mutate({ from: source.key, names }, { onSuccess: ({ id }) => onMade(id) });
  }

  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={m.programme_new()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={copy.isPending} onClick={submit}>
          {m.programme_copy_make()}
        </Button>
      }
    >
      <p className="mb-4">{m.programme_copy_text()}</p>
      <Select
        label={m.programme_copy_from()}
        value={from}
        onChange={setFrom}
        error={missing(source === undefined)}
        options={sources.map(({ key, names }) => ({ value: String(key), label: localText(names) }))}
      />
      <TextField
        label={m.programme_copy_name()}
        maxLength={LONGEST_NAME}
        value={nl}
        onChange={setNl}
        error={missing(nl.trim() === "")}
        lang="nl"
      />
      <TextField
        label={m.programme_in_english({ label: m.programme_copy_name() })}
        maxLength={LONGEST_NAME}
        optional
        value={en}
        onChange={setEn}
        lang="en"
      />
      <VerbError refusal={undefined} error={copy.error} />
    </Dialog>
  );
}
