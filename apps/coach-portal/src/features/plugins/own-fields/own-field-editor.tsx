import { OWN_FIELD_LIMITS, type OwnField, type OwnFieldFault } from "@hervat/domain/plugins";
import { m } from "@hervat/messages";
import { useState } from "react";
import { GuardedTextField } from "../../../app/guard/guarded-text.tsx";
import { Checkbox, RadioGroup } from "../../../ui/choices.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { newOwnChoice, ofKind } from "./new-own-field.ts";
import { OwnChoicesFields } from "./own-choices-fields.tsx";
import { OwnEnglishFields } from "./own-english-fields.tsx";
import { choicesFaultText, labelFaultText, ownKindText } from "./own-field-text.ts";

export interface OwnFieldEditorProps {
  field: OwnField;
  /** The sections of the report that it can stand behind. */
  sections: readonly { readonly key: string; readonly label: string }[];
  /** The employer reads the heading and the answer. */
  guarded: boolean;
  fault: OwnFieldFault["kind"] | undefined;
  onChange: (field: OwnField) => void;
}

/** No section of a plugin is called so. */
const END = "";

/** One field: how it is called, what kind of answer it takes, and where it stands. */
export function OwnFieldEditor({ field, sections, guarded, fault, onChange }: OwnFieldEditorProps) {
  // Of a field that becomes a text for a moment the choices come back.
  const [choices, setChoices] = useState(field.kind === "choice" ? field.choices : [newOwnChoice(), newOwnChoice()]);
  const { label, help, kind, required, after } = field;
  const Named = guarded ? GuardedTextField : TextField;
  const place = sections.some(({ key }) => key === after) ? after : null;
  return (
    <div className="space-y-5 pt-3 pb-2">
      <Named
        label={m.own_fields_label()}
        hint={m.own_fields_label_hint()}
        error={labelFaultText(fault)}
        value={label.nl}
        maxLength={OWN_FIELD_LIMITS.label}
        onChange={(nl) => onChange({ ...field, label: { ...label, nl } })}
      />
      <RadioGroup
        label={m.own_fields_kind()}
        inline
        value={kind}
        options={(["text", "choice", "date"] as const).map((value) => ({ value, label: ownKindText(value) }))}
        onChange={(next) => onChange(ofKind(field, next, choices))}
      />
      {field.kind === "choice" && (
        <OwnChoicesFields
          choices={field.choices}
          guarded={guarded}
          error={choicesFaultText(fault)}
          onChange={(next) => {
            setChoices([...next]);
            onChange({ ...field, choices: [...next] });
          }}
        />
      )}
      <TextField
        label={m.own_fields_help()}
        hint={m.own_fields_help_hint()}
        optional
        value={help.nl}
        maxLength={OWN_FIELD_LIMITS.help}
        onChange={(nl) => onChange({ ...field, help: { ...help, nl } })}
      />
      <Checkbox
        label={m.own_fields_required()}
        hint={m.own_fields_required_hint()}
        checked={required}
        onChange={(needed) => onChange({ ...field, required: needed })}
      />
      {sections.length > 0 && (
        <Select
          label={m.own_fields_after()}
          hint={m.own_fields_after_hint()}
          value={place ?? END}
          options={[
            ...sections.map((section) => ({ value: section.key, label: m.own_fields_after_section({ section: section.label }) })),
            { value: END, label: m.own_fields_at_end() },
          ]}
          onChange={(next) => onChange({ ...field, after: next === END ? null : next })}
        />
      )}
      <OwnEnglishFields field={field} onChange={onChange} />
    </div>
  );
}
