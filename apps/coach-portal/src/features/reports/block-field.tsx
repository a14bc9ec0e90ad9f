import { type BlockPart, type BuildingBlock, insertBlock } from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import { type KeyboardEvent, useId, useRef } from "react";
import { GuardNotes } from "../../app/guard/guard-notes.tsx";
import { TextArea, type TextAreaProps } from "../../ui/text-field.tsx";

export interface BlockFieldProps extends TextAreaProps {
  part: BlockPart;
  blocks: readonly BuildingBlock[];
  /** The employer reads it: what he may not read is said beside it. */
  guarded?: boolean;
}

/** A heading of a report, and the practice's own wording for it: Alt with the key of a block, or its button, puts it at the cursor. */
export function BlockField({ part, blocks, guarded = false, ...field }: BlockFieldProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const own = blocks.filter((block) => block.part === part);

  function insert(block: BuildingBlock): void {
    const at = { from: area.current?.selectionStart ?? field.value.length, to: area.current?.selectionEnd ?? field.value.length };
    const inserted = insertBlock(field.value, at, block.text);
    field.onChange(inserted.text);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(inserted.cursor, inserted.cursor);
    });
  }

  function byKey(event: KeyboardEvent): void {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    // By its place on the keyboard: with Alt the letter itself differs per layout.
    const block = own.find(({ key }) => event.code === `Digit${key}`);
    if (block === undefined) return;
    event.preventDefault();
    insert(block);
  }

  return (
    <div>
      <TextArea {...field} ref={area} onKeyDown={byKey} />
      {own.length > 0 && (
        <ul className="no-print mt-2 flex list-none flex-wrap gap-2 p-0" aria-label={m.report_page_blocks()}>
          {own.map((block) => (
            <li key={block.id}>
              <button
                type="button"
                className="inline-flex min-h-8 items-center gap-2 rounded border border-field-line px-2 text-sm"
                aria-keyshortcuts={`Alt+${block.key}`}
                title={block.text}
                onClick={() => insert(block)}
              >
                <kbd className="text-ink-soft">Alt {block.key}</kbd> {block.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      {guarded && <GuardNotes id={id} text={field.value} />}
    </div>
  );
}
