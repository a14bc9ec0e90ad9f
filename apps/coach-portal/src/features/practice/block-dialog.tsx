import { BlockKey, BlockPart } from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import { useState } from "react";
import { offerUndo } from "../../app/offer-undo.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { blockPartText } from "./block-part-text.ts";
import { type BlockShown, useRemoveBlock, useSaveBlock } from "./use-practice.ts";

/** One piece of the practice's own wording: where it belongs, its key and its text with places for names. */
export function BlockDialog({ shown, onClose }: { shown: BlockShown | null; onClose: () => void }) {
  const [name, setName] = useState(shown?.block.name ?? "");
  const [part, setPart] = useState<BlockPart>(shown?.block.part ?? "advice");
  const [key, setKey] = useState<BlockKey>(shown?.block.key ?? "1");
  const [text, setText] = useState(shown?.block.text ?? "");
  const [checked, setChecked] = useState(false);
  const save = useSaveBlock();
  const remove = useRemoveBlock();
  const missing = (value: string) => (checked && value.trim() === "" ? m.errors_required() : undefined);

  function takeAway({ id, ...words }: BlockShown["block"]): void {
    const undo = () => save.mutateAsync({ version: 0, block: { ...words, id: null } });
    remove.mutate(
      { id },
      {
        onSuccess: () => {
          offerUndo(m.practice_page_block_gone({ name: words.name }), undo);
          onClose();
        },
      },
    );
  }

  function store(): void {
    setChecked(true);
    if (name.trim() === "" || text.trim() === "") return;
    const block = { id: shown?.block.id ?? null, key, name: name.trim(), part, text: text.trim() };
    save.mutate(
      { version: shown?.version ?? 0, block },
      {
        onSuccess: ({ ok }) => {
          if (!ok) return;
          toast(m.common_saved());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={shown === null ? m.practice_page_block_new() : shown.block.name}
      closeLabel={m.common_cancel()}
      actions={
        <>
          <Button kind="primary" busy={save.isPending} onClick={store}>
            {m.common_save()}
          </Button>
          {shown !== null && (
            <Button kind="quiet" busy={remove.isPending} onClick={() => takeAway(shown.block)}>
              {m.common_remove()}
            </Button>
          )}
        </>
      }
    >
      <TextField label={m.practice_page_name()} maxLength={80} value={name} onChange={setName} error={missing(name)} />
      <Select
        label={m.practice_page_block_part()}
        value={part}
        onChange={setPart}
        options={BlockPart.options.map((value) => ({ value, label: blockPartText(value) }))}
      />
      <Select
        label={m.practice_page_block_key()}
        value={key}
        onChange={setKey}
        options={BlockKey.options.map((value) => ({ value, label: `Alt ${value}` }))}
      />
      <TextArea
        label={m.practice_page_block_text()}
        hint={m.practice_page_block_places({ places: "{cliënt} {functie} {werkgever} {coach} {traject}" })}
        rows={5}
        maxLength={2_000}
        value={text}
        onChange={setText}
        error={missing(text)}
      />
      <VerbError refusal={save.data?.ok === false ? m.practice_page_block_key_taken() : undefined} error={save.error ?? remove.error} />
    </Dialog>
  );
}
