import type { OwnField } from "@hervat/domain/plugins";
import { m } from "@hervat/messages";
import { Button } from "../../../ui/button.tsx";
import { OwnFieldEditor, type OwnFieldEditorProps } from "./own-field-editor.tsx";
import { ownFieldName, ownKindText } from "./own-field-text.ts";

export interface OwnFieldRowProps extends OwnFieldEditorProps {
  open: boolean;
  onOpen: (open: boolean) => void;
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** A field as a line: what it asks and where it stands, with the way to change it. */
export function OwnFieldRow({ open, onOpen, first, last, onMove, onRemove, ...editor }: OwnFieldRowProps) {
  const { field, sections } = editor;
  const name = ownFieldName(field);
  const ends = { [-1]: first, 1: last };
  return (
    <li data-field={field.key} className="py-3">
      <div className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <h3 className="[overflow-wrap:anywhere]">{name}</h3>
          <p className="text-ink-soft">{factsText(field, sections)}</p>
        </div>
        <span className="flex shrink-0">
          {([-1, 1] as const).map((by) => (
            <Button
              key={by}
              kind="quiet"
              data-by={by}
              aria-disabled={ends[by] || undefined}
              aria-label={by === -1 ? m.house_style_section_up({ name }) : m.house_style_section_down({ name })}
              onClick={() => !ends[by] && onMove(by)}
            >
              <span aria-hidden="true">{by === -1 ? "↑" : "↓"}</span>
            </Button>
          ))}
        </span>
      </div>
      {open && <OwnFieldEditor {...editor} />}
      <div className="flex flex-wrap gap-x-2">
        <Button
          kind="quiet"
          aria-expanded={open}
          aria-label={open ? m.own_fields_close({ name }) : m.own_fields_edit({ name })}
          onClick={() => onOpen(!open)}
        >
          {open ? m.own_fields_close_short() : m.own_fields_edit_short()}
        </Button>
        <Button kind="quiet" aria-label={m.own_fields_remove({ name })} onClick={onRemove}>
          {m.own_fields_remove_short()}
        </Button>
      </div>
    </li>
  );
}

function factsText({ kind, after, required }: OwnField, sections: OwnFieldEditorProps["sections"]): string {
  const section = sections.find(({ key }) => key === after);
  const place = section === undefined ? m.own_fields_at_end() : m.own_fields_after_section({ section: section.label });
  const facts = { kind: ownKindText(kind), place: place.charAt(0).toLowerCase() + place.slice(1) };
  return required ? m.own_fields_facts_required(facts) : m.own_fields_facts(facts);
}
