import type { LocalText } from "@hervat/domain/programme";
import { m } from "@hervat/messages";
import { ListEditor } from "./list-editor.tsx";
import { LocalFields } from "./local-fields.tsx";

export interface LinesEditorProps {
  label: string;
  hint?: string;
  lines: readonly LocalText[];
  onChange: (lines: LocalText[]) => void;
}

/** Plain lines of text, each in both languages. */
export function LinesEditor({ label, hint, lines, onChange }: LinesEditorProps) {
  return (
    <ListEditor
      label={label}
      {...(hint === undefined ? {} : { hint })}
      items={lines}
      onChange={onChange}
      make={() => ({ nl: "", en: "" })}
      add={m.programme_line_add()}
      name={({ nl }, at) => (nl === "" ? m.programme_place_number({ number: at + 1 }) : nl)}
    >
      {(line, at, change) => <LocalFields label={m.programme_place_number({ number: at + 1 })} value={line} onChange={change} />}
    </ListEditor>
  );
}
