import { OWN_FIELD_LIMITS, type OwnField, type OwnFieldFault } from "@hervat/domain/plugins";
import { m } from "@hervat/messages";
import { useRef, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { toast } from "../../../ui/toasts.ts";
import { newOwnField } from "./new-own-field.ts";
import type { OwnFieldEditorProps } from "./own-field-editor.tsx";
import { OwnFieldRow } from "./own-field-row.tsx";
import { ownFieldName } from "./own-field-text.ts";

export interface OwnFieldsPartProps extends Pick<OwnFieldEditorProps, "sections" | "guarded"> {
  fields: readonly OwnField[];
  /** What is wrong, once somebody tried to save. */
  faults: readonly OwnFieldFault[];
  onChange: (change: (fields: readonly OwnField[]) => readonly OwnField[]) => void;
}

/** What the practice asks its coaches for each report of this kind: added, changed, put in order and taken away. */
export function OwnFieldsPart({ fields, sections, guarded, faults, onChange }: OwnFieldsPartProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const opened = (key: string, wanted: boolean) =>
    setOpen((now) => new Set(wanted ? [...now, key] : [...now].filter((one) => one !== key)));
  const focus = (selector: string) => requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(selector)?.focus());

  function add(): void {
    const field = newOwnField();
    onChange((now) => [...now, field]);
    opened(field.key, true);
    focus(`[data-field="${field.key}"] input`);
  }

  function move(field: OwnField, from: number, by: -1 | 1): void {
    onChange((now) => now.toSpliced(from, 1).toSpliced(from + by, 0, field));
    setSaid(m.house_style_section_moved({ name: ownFieldName(field), place: from + by + 1, count: fields.length }));
    // The row went elsewhere in the page, and a browser forgets which button had the focus.
    focus(`[data-field="${field.key}"] [data-by="${by}"]`);
  }

  function remove(field: OwnField, at: number): void {
    onChange((now) => now.filter(({ key }) => key !== field.key));
    toast(m.own_fields_removed({ name: ownFieldName(field) }), {
      undo: () => onChange((now) => (now.length < OWN_FIELD_LIMITS.fields ? now.toSpliced(at, 0, field) : now)),
    });
  }

  return (
    <section>
      <h2 className="mb-1">{m.own_fields_title()}</h2>
      <p className="field-hint">{m.own_fields_intro()}</p>
      {fields.length > 0 && (
        <ol ref={list} className="rows mt-2">
          {fields.map((field, at) => {
            const fault = faults.find((one) => one.at === at)?.kind;
            return (
              <OwnFieldRow
                key={field.key}
                {...{ field, sections, guarded, fault }}
                open={open.has(field.key) || fault !== undefined}
                onOpen={(wanted) => opened(field.key, wanted)}
                first={at === 0}
                last={at === fields.length - 1}
                onChange={(next) => onChange((now) => now.map((one) => (one.key === field.key ? next : one)))}
                onMove={(by) => move(field, at, by)}
                onRemove={() => remove(field, at)}
              />
            );
          })}
        </ol>
      )}
      {fields.length < OWN_FIELD_LIMITS.fields ? (
        <Button className="mt-3" onClick={add}>
          {m.own_fields_add()}
        </Button>
      ) : (
        <p className="mt-3 text-ink-soft">{m.own_fields_full({ count: fields.length })}</p>
      )}
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </section>
  );
}
