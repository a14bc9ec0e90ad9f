import { OWN_FIELD_LIMITS, type OwnField } from "@hervat/domain/plugins";
import { m } from "@hervat/messages";
import { TextField } from "../../../ui/text-field.tsx";

export interface OwnEnglishFieldsProps {
  field: OwnField;
  onChange: (field: OwnField) => void;
}

/** The same words for a report and a coach in English. */
export function OwnEnglishFields({ field, onChange }: OwnEnglishFieldsProps) {
  const choices = field.kind === "choice" ? field.choices : [];
  const written = [field.label, field.help, ...choices.map(({ label }) => label)].some(({ en }) => en !== "");
  const chosen = (key: string, en: string) =>
    field.kind === "choice" &&
    onChange({
      ...field,
      choices: field.choices.map((choice) => (choice.key === key ? { ...choice, label: { ...choice.label, en } } : choice)),
    });
  return (
    <details open={written || undefined}>
      <summary className="link w-fit cursor-pointer">{m.own_fields_english()}</summary>
      <div className="mt-3 space-y-4">
        <p className="field-hint">{m.own_fields_english_text()}</p>
        <TextField
          label={m.own_fields_label_en()}
          optional
          value={field.label.en}
          maxLength={OWN_FIELD_LIMITS.label}
          onChange={(en) => onChange({ ...field, label: { ...field.label, en } })}
        />
        {choices.map(({ key, label }, at) => (
          <TextField
            key={key}
            label={m.own_fields_choice_en({ number: at + 1 })}
            optional
            value={label.en}
            maxLength={OWN_FIELD_LIMITS.label}
            onChange={(en) => chosen(key, en)}
          />
        ))}
        <TextField
          label={m.own_fields_help_en()}
          optional
          value={field.help.en}
          maxLength={OWN_FIELD_LIMITS.help}
          onChange={(en) => onChange({ ...field, help: { ...field.help, en } })}
        />
      </div>
    </details>
  );
}
