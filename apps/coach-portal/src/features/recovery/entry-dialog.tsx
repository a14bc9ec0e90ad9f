import { m } from "@hervat/messages";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { offerUndo } from "../../app/offer-undo.ts";
import { queryClient, trpc } from "../../app/trpc.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { toast } from "../../ui/toasts.ts";
import { EntryFields } from "./entry-fields.tsx";
import { emptyEntry, entryForm, type KnownEntry, readEntry } from "./entry-form.ts";
import { saveEntryRefusalText } from "./recovery-text.ts";
import { type EntryKind, type Outputs, useAddEntry, useCorrectEntry, useRemoveEntry } from "./use-recovery.ts";

export type EntryAsked = { kinds: readonly EntryKind[]; title: string } | { known: KnownEntry };

const KIND_TEXT = {
  load: () => m.recovery_kind_load(),
  capacity: () => m.recovery_kind_capacity(),
} as const;

/** One entry in half a minute: new, or one that is corrected or taken out. */
export function EntryDialog({ trajectoryId, asked, onClose }: OfCase & { asked: EntryAsked; onClose: () => void }) {
  const known = "known" in asked ? asked.known : null;
  const kinds = "kinds" in asked ? asked.kinds : [asked.known.kind];
  const [form, setForm] = useState(() => (known === null ? emptyEntry(kinds[0] ?? "recovery") : entryForm(known)));
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const add = useAddEntry();
  const correct = useCorrectEntry();
  const remove = useRemoveEntry();
  const saving = known === null ? add : correct;

  function save(): void {
    const read = readEntry(form);
    setWrong("wrong" in read ? read.wrong : new Set());
    if ("wrong" in read) return;
    const done = (outcome: Outputs["recovery"]["correct"]) => {
      // What the other made of it stands in the list behind this window.
      if (!outcome.ok && outcome.refusal.kind === "changed-elsewhere") void queryClient.invalidateQueries(trpc.recovery.pathFilter());
      if (!outcome.ok) return;
      toast(known === null ? m.recovery_saved() : m.recovery_entry_corrected());
      onClose();
    };
    if (known === null) add.mutate({ trajectoryId, measured: read.entry }, { onSuccess: done });
    else correct.mutate({ trajectoryId, id: known.id, measured: read.entry }, { onSuccess: done });
  }

  function takeOut(): void {
    if (known === null) return;
    const kind = known.kind === "diary" || known.kind === "home" ? known.kind : ("measurement" as const);
    const { id: _id, ...measured } = known;
    remove.mutate(
      { trajectoryId, id: known.id, kind },
      {
        onSuccess: () => {
          offerUndo(m.recovery_entry_removed(), () => add.mutateAsync({ trajectoryId, measured }));
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={"title" in asked ? asked.title : m.recovery_entry_change()}
      description={known === null ? undefined : m.recovery_entry_remove_explain()}
      closeLabel={m.common_cancel()}
      actions={
        <>
          <Button kind="primary" busy={saving.isPending} onClick={save}>
            {m.common_save()}
          </Button>
          {known !== null && (
            <Button kind="danger" busy={remove.isPending} onClick={takeOut}>
              {m.recovery_entry_remove()}
            </Button>
          )}
        </>
      }
    >
      {kinds.length > 1 && (
        <RadioGroup
          label={m.recovery_kind()}
          value={form.kind}
          onChange={(kind) => setForm({ ...form, kind })}
          options={kinds.map((value) => ({ value, label: value === "capacity" ? KIND_TEXT.capacity() : KIND_TEXT.load() }))}
        />
      )}
      <EntryFields form={form} onChange={setForm} wrong={wrong} />
      <DateField
        label={m.recovery_on()}
        value={form.on}
        onChange={(on) => setForm({ ...form, on })}
        error={wrong.has("on") ? m.errors_required() : undefined}
      />
      {form.kind !== "diary" && form.kind !== "home" && (
        <RadioGroup
          label={m.recovery_by()}
          inline
          value={form.by}
          onChange={(by) => setForm({ ...form, by })}
          options={[
            { value: "client", label: m.recovery_by_client() },
            { value: "coach", label: m.recovery_by_coach() },
          ]}
        />
      )}
      <VerbError
        refusal={saving.data?.ok === false ? saveEntryRefusalText(saving.data.refusal) : undefined}
        error={saving.error ?? remove.error}
      />
    </Dialog>
  );
}
